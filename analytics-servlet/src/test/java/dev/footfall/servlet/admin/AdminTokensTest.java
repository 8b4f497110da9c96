package dev.footfall.servlet.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Access;
import dev.footfall.access.TokenRequest;
import dev.footfall.servlet.Reply;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminTokensTest extends AdminSite {

    @Test
    void aTokenIsMadeAndItsSecretIsToldOnce() {
        Reply reply = create("""
                {"name":"till","access":["read","write"],"workspaces":["north"],"requestsPerMinute":60,
                 "expiresAt":"2021-06-01T00:00:00+02:00"}""");

        assertThat(reply.status()).as(reply::text).isEqualTo(201);
        assertThat(reply.header("Cache-Control")).contains("no-store");
        JsonNode token = reply.json();
        assertThat(token.path("secret").asText()).matches("ft_[0-9A-Za-z]{32}");
        assertThat(token.path("name").asText()).isEqualTo("till");
        assertThat(token.path("access")).extracting(JsonNode::asText).containsExactly("read", "write");
        assertThat(token.path("workspaces")).extracting(JsonNode::asText).containsExactly("north");
        assertThat(token.path("domains")).isEmpty();
        assertThat(token.path("requestsPerMinute").asInt()).isEqualTo(60);
        assertThat(token.path("createdAt").asText()).isEqualTo("2021-05-05T12:00:00Z");
        assertThat(token.path("createdBy").asText()).isEqualTo("token 7");
        assertThat(token.path("expiresAt").asText()).isEqualTo("2021-05-31T22:00:00Z");

        Reply list = get(TOKENS);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text())
                .contains(token.path("id").asText())
                .doesNotContain(token.path("secret").asText(), "secret", "digest");
    }

    @Test
    void aTokenOpensAtOnceAndNoLongerWhenItIsRevokedOrExpired() {
        JsonNode admin = create("{\"name\":\"second\",\"access\":[\"admin\"]}").json();
        JsonNode brief = create("{\"name\":\"brief\",\"access\":[\"admin\"],\"expiresAt\":\"2021-05-05T12:01:00Z\"}")
                .json();
        String[] second = bearer(admin.path("secret").asText());
        String[] third = bearer(brief.path("secret").asText());
        assertThat(site.get(TOKENS, second).status()).isEqualTo(200);
        assertThat(site.get(TOKENS, third).status()).isEqualTo(200);

        assertThat(delete(TOKENS + "/" + admin.path("id").asText()).status()).isEqualTo(204);
        assertThat(site.get(TOKENS, second).status()).isEqualTo(401);

        site.clock().advance(Duration.ofMinutes(1));
        assertThat(site.get(TOKENS, third).status()).isEqualTo(401);
        JsonNode listed = get(TOKENS).json().path("tokens");
        assertThat(listed).hasSize(2);
        assertThat(listed.findValuesAsText("revokedAt")).contains("2021-05-05T12:00:00Z");
    }

    @Test
    void whatIsNotThereCannotBeRevoked() {
        String mine = create("{\"name\":\"mine\",\"access\":[\"read\"]}")
                .json()
                .path("id")
                .asText();

        assertThat(delete(TOKENS + "/" + mine, bearer("rival-admin")).status()).isEqualTo(404);
        assertThat(delete(TOKENS + "/" + mine).status()).isEqualTo(204);
        Reply again = delete(TOKENS + "/" + mine);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.errorType()).isEqualTo("token_not_found");
        assertThat(delete(TOKENS + "/nothing").status()).isEqualTo(404);
    }

    @Test
    void nobodySeesTokensOfAnotherTenant() {
        site.engine().tokens().create(TokenRequest.of("theirs", RIVAL, Access.READ));

        assertThat(get(TOKENS).json().path("tokens")).isEmpty();
        assertThat(site.get(TOKENS, bearer("rival-admin")).json().path("tokens"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"access":["read"]}                                             | name              | name must be 1 to 128 characters that can be printed, was ''
            {"name":"a\\nb","access":["read"]}                              | name              | name must be 1 to 128 characters that can be printed, was 'a?b'
            {"name":7,"access":["read"]}                                    | name              | name must be text, was the number '7'
            {"name":"a"}                                                    | access            | access is required and must be any of read, write, admin
            {"name":"a","access":["root"]}                                  | access            | access must be any of read, write, admin, was 'root'
            {"name":"a","access":"read"}                                    | access            | access must be an array of texts, was text
            {"name":"a","access":[null]}                                    | access[0]         | access[0] must be text, was null
            {"name":"a","access":["write","admin"],"domains":["a.example"]} | access            | access must be read or write where there are domains, because anybody can read the token of a page, was 'admin'
            {"name":"a","access":["write"],"domains":["https://a.example"]} | domains           | domains must be hosts of pages such as shop.example, *.shop.example or localhost:8080, was 'https://a.example'
            {"name":"a","access":["read"],"workspaces":[""]}                | workspaces        | workspaces must be made of ids of 1 to 128 characters that can be printed, was ''
            {"name":"a","access":["read"],"requestsPerMinute":0}            | requestsPerMinute | requestsPerMinute must be a whole number from 1 to 1000000, was 0
            {"name":"a","access":["read"],"requestsPerMinute":1e300}        | requestsPerMinute | requestsPerMinute must be a whole number, 1 or more, was '1e300'
            {"name":"a","access":["read"],"expiresAt":"2021-05-05T12:00:00Z"} | expiresAt       | expiresAt must be later than now, 2021-05-05T12:00:00Z, and before the year 10000, was 2021-05-05T12:00:00Z
            {"name":"a","access":["read"],"expiresAt":"tomorrow"}           | expiresAt         | expiresAt must be a time with an offset, such as 2020-07-30T15:27:23.058Z, was 'tomorrow'
            {"name":"a","access":["read"],"tenant":"rival"}                 | tenant            | 'tenant' is no field here; known are name, access, workspaces, domains, requestsPerMinute, expiresAt
            """)
    void whatCannotBeHadIsToldByField(String body, String field, String message) {
        Reply reply = create(body);

        assertThat(reply.status()).as(reply::text).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("invalid_token_request");
        assertThat(reply.error().path("faults").findValuesAsText("field")).containsExactly(field);
        assertThat(reply.error().path("faults").findValuesAsText("message")).containsExactly(message);
        assertThat(get(TOKENS).json().path("tokens")).isEmpty();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Reply reply = create("{\"requestsPerMinute\":2000000,\"domains\":[\"-\",\"a b\"]}");

        assertThat(reply.error().path("faults").findValuesAsText("field"))
                .containsExactly("name", "access", "domains", "requestsPerMinute");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|422", "[]|422", "{|422", "null|422", "{}{}|422"})
    void aBodyThatIsNoTokenIsRefused(String body, int status) {
        assertThat(create(body).status()).isEqualTo(status);
    }
}
