package dev.footfall.sample.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.sample.OpenShop;
import dev.footfall.sample.tracking.AnalyticsNames;
import dev.footfall.sample.tracking.AnalyticsNames.Token;
import dev.footfall.sample.tracking.ShopTenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

class TokensTest {

    private static final String[] SET = {
        "--analytics.tokens[0].secret=s3cret-of-mine",
        "--analytics.tokens[0].tenant=acme",
        "--analytics.tokens[0].access=read,write",
        "--analytics.tokens[0].domains=shop.example"
    };

    @Test
    void withoutTokensThereAreTwoThatAreNewAtEachStart() {
        List<Token> first = tokensOfAStart();
        List<Token> second = tokensOfAStart();
        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
        assertThat(first.get(0).access()).containsExactly("read", "write", "admin");
        assertThat(first.get(0).domains()).isEmpty();
        assertThat(first.get(1).access()).containsExactly("write");
        assertThat(first.get(1).domains()).containsExactly("localhost", "127.0.0.1");
        assertThat(first).allSatisfy(token -> assertThat(token.secret()).hasSizeGreaterThan(20));
    }

    @Test
    void aPageGetsTheBrowserTokenAndNeverThePrivateOne() {
        try (OpenShop shop = OpenShop.with()) {
            List<Token> tokens = shop.bean(AnalyticsNames.class).tokens();
            assertThat(shop.get("/").body())
                    .contains("data-token=\"" + tokens.get(1).secret() + "\"")
                    .doesNotContain(tokens.get(0).secret());
        }
    }

    @Test
    void tokensThatAreSetReplaceOurs() {
        try (OpenShop shop = OpenShop.with(SET)) {
            assertThat(shop.bean(AnalyticsNames.class).tokens())
                    .singleElement()
                    .satisfies(token -> assertThat(token.secret()).isEqualTo("s3cret-of-mine"));
            assertThat(shop.bean(ShopTenant.class).tenant()).hasToString("acme");
            assertThat(shop.bean(Environment.class).getProperty("analytics.tenant"))
                    .isEqualTo("acme");
        }
    }

    @Test
    void aPageWhoseHostNoTokenWorksFromGetsNone() {
        try (OpenShop shop = OpenShop.with(SET)) {
            assertThat(shop.get("/").body()).contains("data-session=").doesNotContain("data-token", "s3cret-of-mine");
        }
    }

    @Test
    void anAdministratorsTokenIsNeverGivenToAPage() {
        try (OpenShop shop = OpenShop.with(
                "--analytics.tokens[0].secret=s3cret-of-mine",
                "--analytics.tokens[0].tenant=acme",
                "--analytics.tokens[0].access=write,admin",
                "--analytics.tokens[0].domains=localhost")) {
            assertThat(shop.get("/").body()).contains("data-session=").doesNotContain("data-token", "s3cret-of-mine");
        }
    }

    @Test
    void aTenantThatIsSetIsTheShops() {
        try (OpenShop shop = OpenShop.with("--analytics.tenant=mine")) {
            assertThat(shop.bean(AnalyticsNames.class).tokens())
                    .extracting(Token::tenant)
                    .containsOnly("mine");
            assertThat(shop.bean(ShopTenant.class).tenant()).hasToString("mine");
        }
    }

    @Test
    void theConsoleShowsOurTokensAndTheRealPort() {
        try (OpenShop shop = OpenShop.with()) {
            AnalyticsNames names = shop.bean(AnalyticsNames.class);
            String text = welcome(shop, true);
            assertThat(text)
                    .contains("http://localhost:" + shop.port() + "/api/analytics/events")
                    .contains("Bearer " + names.tokens().get(0).secret())
                    .contains(names.tokens().get(1).secret())
                    .contains("/numbers#token=" + names.tokens().get(0).secret());
            assertThat(text.lines().filter(line -> line.strip().startsWith("curl ")))
                    .hasSize(3);
        }
    }

    @Test
    void theConsoleNeverShowsASecretThatWasSet() {
        try (OpenShop shop = OpenShop.with(SET)) {
            assertThat(welcome(shop, false))
                    .doesNotContain("s3cret-of-mine", "#token=")
                    .contains("/numbers ", "token 0 of acme (read, write, for pages of shop.example)")
                    .contains("Bearer $TOKEN\" -H 'Origin: https://shop.example'");
        }
    }

    private static String welcome(OpenShop shop, boolean demoTokens) {
        assertThat(shop.bean(Environment.class).containsProperty(DemoTokens.MARK))
                .isEqualTo(demoTokens);
        String root = "http://localhost:" + shop.port();
        return new Welcome(root, shop.bean(ShopTenant.class), shop.bean(AnalyticsNames.class), demoTokens).text();
    }

    private static List<Token> tokensOfAStart() {
        try (OpenShop shop = OpenShop.with()) {
            return shop.bean(AnalyticsNames.class).tokens();
        }
    }
}
