package dev.footfall.servlet.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.access.CreatedToken;
import dev.footfall.access.Tenant;
import dev.footfall.access.TokenRequest;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in to the page with a token, and out of it. */
class SignInTest extends InEveryContainer {

    private static final String SESSION = "/analytics/session";
    private static final String DASHBOARD = "/api/analytics/dashboard";
    private static final String EVENT = "{\"eventType\":\"page view\",\"sessionId\":\"s\"}";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.whole()
                .token("admin", "acme", "read,admin", "", "")
                .token("schlüssel; a=\"b\"", "acme", "read", "", "")
                .setting("analytics.dashboard.enabled", "true");
    }

    static String encoded(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    private Reply signIn(String token) {
        String body = "{\"token\":\"" + token.replace("\"", "\\\"") + "\"}";
        return site.post(SESSION, body, "Sec-Fetch-Site", "same-origin");
    }

    private String cookie(String token) {
        Reply reply = signIn(token);
        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
        String set = reply.header("Set-Cookie");
        return set.substring(0, set.indexOf(';'));
    }

    @ParameterizedTest
    @CsvSource({"'', '', /", "/shop, '', /shop/", "'', /stats, /stats/", "/shop, /stats, /shop/stats/"})
    void theCookieIsForOurPathsAndForNoScript(String context, String prefix, String path) {
        restart(configure(Site.on(container)).contextPath(context).setting("analytics.mount.prefix", prefix));
        Reply reply = site.post(context + prefix + SESSION, "{\"token\":\"reader\"}", "Sec-Fetch-Site", "same-origin");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Set-Cookie"))
                .isEqualTo("footfall=" + encoded("reader") + "; Path=" + path + "; HttpOnly; SameSite=Strict");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void behindAProxyThatEndsTlsItIsForTlsAlone() {
        Reply reply = site.post(
                SESSION, "{\"token\":\"reader\"}", "Sec-Fetch-Site", "same-origin", "Origin", "https://shop.example");

        assertThat(reply.header("Set-Cookie")).endsWith("; Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "private", "schlüssel; a=\"b\"", "limited"})
    void whoHasSignedInReadsWhatTheTokenReads(String token) {
        String cookie = cookie(token);

        Reply reply = site.get(DASHBOARD, "Cookie", "other=1; " + cookie, "Sec-Fetch-Site", "same-origin");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("signOut").asBoolean()).isTrue();
        assertThat(site.get(Site.EVENTS, "Cookie", cookie).status()).isEqualTo(200);
    }

    @Test
    void anotherSiteDoesNothingInHisName() {
        String cookie = cookie("private");

        assertThat(site.get(DASHBOARD, "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(401);
        assertThat(site.post(Site.EVENTS, EVENT, "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(401);
        assertThat(site.post(Site.EVENTS, EVENT, "Cookie", cookie).status()).isEqualTo(401);
        assertThat(site.stored()).isEmpty();
        assertThat(site.post(Site.EVENTS, EVENT, "Cookie", cookie, "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"same-origin, 403", "same-site, 401", "none, 401", "cross-site, 401"})
    void nobodyAdministersByTheCookie(String from, int status) {
        String cookie = cookie("admin");

        assertThat(site.get("/api/analytics/admin/tokens", "Cookie", cookie, "Sec-Fetch-Site", from)
                        .status())
                .isEqualTo(status);
        assertThat(site.post("/api/analytics/admin/tokens", "{}", "Cookie", cookie, "Sec-Fetch-Site", from)
                        .status())
                .isEqualTo(status);
        assertThat(site.get("/api/analytics/admin/tokens", "Authorization", "Bearer admin")
                        .status())
                .isEqualTo(200);
        Reply dashboard = site.get(DASHBOARD, "Cookie", cookie);
        assertThat(dashboard.json().at("/caller/access").toString()).isEqualTo("[\"read\"]");
    }

    @Test
    void aTokenThatIsRevokedEndsAtOnce() {
        CreatedToken token = site.engine()
                .tokens()
                .create(new TokenRequest(
                        "board", Tenant.of("acme"), Set.of(Access.READ), Set.of(), Set.of(), null, null));
        String cookie = cookie(token.secret());
        assertThat(site.get(DASHBOARD, "Cookie", cookie).status()).isEqualTo(200);

        assertThat(site.engine()
                        .tokens()
                        .revoke(Tenant.of("acme"), token.token().id()))
                .isTrue();

        assertThat(site.get(DASHBOARD, "Cookie", cookie).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"nobody, 401", "widget, 401", "browser, 401", "writer, 403"})
    void nobodyElseSignsIn(String token, int status) {
        Reply reply = signIn(token);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Set-Cookie")).isEmpty();
        assertThat(reply.text()).doesNotContain(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"widget", "browser", "nobody", ""})
    void aCookieWithAnythingElseIsNobodys(String token) {
        assertThat(site.get(DASHBOARD, "Cookie", "footfall=" + encoded(token)).status())
                .isEqualTo(401);
        assertThat(site.get(DASHBOARD, "Cookie", "footfall=***").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void onlyThePageSignsInAndOut(String from) {
        assertThat(site.post(SESSION, "{\"token\":\"reader\"}", "Sec-Fetch-Site", from)
                        .status())
                .isEqualTo(403);
        assertThat(site.send("DELETE", SESSION, new byte[0], "Sec-Fetch-Site", from)
                        .status())
                .isEqualTo(403);
        assertThat(site.post(SESSION, "{\"token\":\"reader\"}").status()).isEqualTo(403);
        assertThat(site.post(SESSION, "{\"token\":\"reader\"}", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(site.post(SESSION, "{\"token\":\"reader\"}", "Origin", "http://127.0.0.1:" + site.port())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whoSignsOutLosesTheCookie() {
        Reply reply = site.send("DELETE", SESSION, new byte[0], "Sec-Fetch-Site", "same-origin");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Set-Cookie"))
                .startsWith("footfall=;")
                .contains("Max-Age=0", "Path=/;", "HttpOnly", "SameSite=Strict");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | token",
                "{\"token\":1} | token",
                "{\"token\":\"reader\",\"x\":1} | x",
                "{\"token\":\" \"} | token"
            })
    void aBodyThatSaysSomethingElseIsRefusedByField(String body, String field) {
        Reply reply = site.post(SESSION, body, "Sec-Fetch-Site", "same-origin");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("invalid_request");
        assertThat(reply.error().path("faults").path(0).path("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "203.0.113.7", "10.0.0.1"})
    void whoGuessesIsSoonStopped(String address) {
        restart(configure(Site.on(container))
                .setting("analytics.privacy.forwarded-header", address.isEmpty() ? "" : "X-Forwarded-For"));
        assertThat(from(address, "reader").status()).isEqualTo(204);
        int tries = 0;
        Reply reply;
        do {
            reply = from(address, "guess");
        } while (reply.status() == 401 && ++tries < 30);

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isEqualTo("3");
        assertThat(tries).isEqualTo(20);
        assertThat(from(address, "reader").status()).as("a guess that is right").isEqualTo(429);
        assertThat(site.get("/analytics/").status()).isEqualTo(200);
    }

    private Reply from(String address, String token) {
        String body = "{\"token\":\"" + token + "\"}";
        return site.post(SESSION, body, "Sec-Fetch-Site", "same-origin", "X-Forwarded-For", address);
    }

    @Test
    void whoShowsATokenIsTheOneItNames() {
        Reply reply = site.get(DASHBOARD, "Cookie", cookie("reader"), "Authorization", "Bearer other");

        assertThat(reply.json().path("tenant").asText()).isEqualTo("rival");
        assertThat(reply.json().path("signOut").asBoolean()).isFalse();
    }

    @Test
    void theHostsOwnLoginGoesFirst() {
        restart(configure(Site.on(container))
                .hostCallers(request -> Optional.ofNullable(request.getHeader("X-User"))
                        .map(user -> new Caller(user, Tenant.of("rival"), Set.of(Access.READ), Set.of(), Set.of()))));
        String cookie = cookie("reader");

        Reply ada = site.get(DASHBOARD, "Cookie", cookie, "X-User", "ada");
        assertThat(ada.json().path("caller").path("name").asText()).isEqualTo("ada");
        assertThat(ada.json().path("signOut").asBoolean()).isFalse();
        assertThat(site.get(DASHBOARD, "Cookie", cookie).json().path("tenant").asText())
                .isEqualTo("acme");
    }
}
