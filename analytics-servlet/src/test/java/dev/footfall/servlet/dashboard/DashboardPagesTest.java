package dev.footfall.servlet.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page and its files come to a browser. */
class DashboardPagesTest extends InEveryContainer {

    private static final String PAGE = "/analytics/";
    private static final Pattern PLACE = Pattern.compile("\"(a-[0-9a-f]{16})/");

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.whole().setting("analytics.dashboard.enabled", "true");
    }

    /** Where the page says that its files are. */
    private String place() {
        Matcher matcher = PLACE.matcher(site.get(PAGE).text());
        assertThat(matcher.find()).isTrue();
        return PAGE + matcher.group(1) + "/";
    }

    @Test
    void everybodyGetsThePageUnderAPolicyThatRunsNothingOfOthers() {
        Reply page = site.get(PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                        + " connect-src 'self'; font-src 'none'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.text()).doesNotContain("{{", "<base", "href=\"/", "src=\"/", "//");
    }

    @Test
    void whoeverHasThePageIsToldSo() {
        String tag = site.get(PAGE).header("ETag");

        assertThat(site.get(PAGE, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "app.css, text/css;charset=utf-8",
        "js/main.js, text/javascript;charset=utf-8",
        "vendor/lit-html.js, text/javascript;charset=utf-8",
        "icon.svg, image/svg+xml;charset=utf-8"
    })
    void filesAreKeptForGood(String name, String type) {
        Reply file = site.get(place() + name);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase(type);
        assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Encoding")).isEmpty();
        assertThat(file.text().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(PageFiles.content(name));
    }

    @Test
    void theyArePacked() throws Exception {
        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(
                        site.request(place() + "vendor/lit-html.js", "Accept-Encoding", "gzip, br")
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(file.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(file.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(file.body()).hasSizeLessThan(PageFiles.content("vendor/lit-html.js").length / 2);
    }

    @Test
    void nobodyIsToldThatHeLoadsThemTooOften() {
        restart(configure(Site.on(container)).setting("analytics.privacy.forwarded-header", "X-Forwarded-For"));
        String file = place() + "icon.svg";

        for (int i = 0; i < 700; i++) {
            assertThat(site.get(file, "X-Forwarded-For", "203.0.113.7").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theLibraryKeepsItsLicence() {
        assertThat(site.get(place() + "vendor/lit-html.js").text()).contains("@license", "BSD-3-Clause");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.js", "index.html", "assets.txt", "DashboardPages.class", "js", "APP.CSS"})
    void whatIsNoFileIsNotThere(String name) {
        assertGone(site.get(place() + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-0123456789abcdef", "a-", "a-x"})
    void whatAnEarlierVersionHadIsGoneAndNobodyKeepsThat(String folder) {
        assertGone(site.get(PAGE + folder + "/app.css"));
    }

    private static void assertGone(Reply reply) {
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.errorType()).isEqualTo("not_found");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/analytics/page", "/analytics/b-1/app.css", "/analytics/session/x", "/analyticss", "/app.css"})
    void otherPathsAreTheHosts(String path) {
        assertThat(site.get(path).text()).isEqualTo("REQUEST " + path);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "/shop, ''", "'', /stats", "/shop, /stats"})
    void itStandsBehindContextAndPrefix(String context, String prefix) {
        restart(configure(Site.on(container)).contextPath(context).setting("analytics.mount.prefix", prefix));
        String root = context + prefix;

        Reply lead = site.get(root + "/analytics?range=7d");
        assertThat(lead.status()).isEqualTo(308);
        assertThat(lead.header("Location")).isEqualTo("analytics/?range=7d");
        assertThat(site.get(root + "/analytics").header("Location")).isEqualTo("analytics/");
        Reply page = site.get(root + PAGE);
        Matcher matcher = PLACE.matcher(page.text());
        assertThat(matcher.find()).isTrue();
        assertThat(site.get(root + PAGE + matcher.group(1) + "/js/main.js").status())
                .isEqualTo(200);
        assertThat(site.get(root + "/analytics/tracker.js").text()).startsWith("(() => {\n");
        assertThat(site.get(root + "/api/analytics/dashboard").status()).isEqualTo(401);
    }

    @Test
    void headTellsWhatGetWouldSend() {
        for (String path : List.of(PAGE, place() + "app.css")) {
            Reply head = site.send("HEAD", path, new byte[0]);

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.text()).isEmpty();
            assertThat(head.header("Content-Length")).isEqualTo(site.get(path).header("Content-Length"));
        }
    }

    @Test
    void withoutTheSettingNothingOfItIsThere() {
        restart(Site.on(container).whole());

        for (String path : List.of("/analytics", "/analytics/", "/analytics/session", "/api/analytics/dashboard")) {
            assertThat(site.get(path).text()).isEqualTo("REQUEST " + path);
        }
        assertThat(site.post("/analytics/session", "{\"token\":\"reader\"}", "Sec-Fetch-Site", "same-origin")
                        .header("Set-Cookie"))
                .isEmpty();
        String cookie = "footfall=" + SignInTest.encoded("reader");
        assertThat(site.get(Site.EVENTS, "Cookie", cookie).status()).isEqualTo(401);
        assertThat(site.get("/analytics/tracker.js").status()).isEqualTo(200);
    }
}
