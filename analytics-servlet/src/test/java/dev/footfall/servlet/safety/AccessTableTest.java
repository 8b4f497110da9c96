package dev.footfall.servlet.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Access;
import dev.footfall.servlet.RawHttp;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.http.DeclaredRoute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets in where: every route with every kind of caller, as the routes declare it. */
class AccessTableTest {

    private static SafeSite site;

    @BeforeAll
    static void start() {
        site = SafeSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyCallerGetsInWhereTheRouteSaysSoAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        for (DeclaredRoute route : site.routes()) {
            for (Visitor visitor : Visitor.values()) {
                Reply reply = visit(site, route, visitor, "");
                int expected = visitor.expected(route);
                if (shown(reply) != expected) {
                    wrong.add(visitor + " " + route + ": " + reply.status() + ", not " + expected + " " + reply.text());
                }
            }
        }
        assertThat(site.routes()).hasSizeGreaterThan(35);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoNamesAnotherTenantIsRefused() {
        List<DeclaredRoute> naming = site.routes().stream()
                .filter(route -> new Sample(route).takes("orgId"))
                .toList();
        assertThat(naming).hasSize(4).allSatisfy(route -> {
            assertThat(visit(site, route, Visitor.ANOTHER_TENANTS, "orgId=acme").status())
                    .isEqualTo(403);
            assertThat(visit(site, route, Visitor.ALLOWED_EVERYTHING, "orgId=acme")
                            .status())
                    .isEqualTo(200);
        });
    }

    @Test
    void whateverIsWrongWithATokenTheAnswerIsTheSame() {
        for (DeclaredRoute route : site.routes()) {
            Reply guessing = visit(site, route, Visitor.GUESSING, "");
            for (Visitor visitor :
                    List.of(Visitor.NOBODY, Visitor.GUESSING_AT_RUN_TIME, Visitor.EXPIRED, Visitor.REVOKED)) {
                Reply reply = visit(site, route, visitor, "");
                assertThat(reply.text()).as(route.toString()).isEqualTo(guessing.text());
                assertThat(names(reply)).isEqualTo(names(guessing));
            }
        }
    }

    /** Whether a container goes on with the connection is its own affair. */
    private static Set<String> names(Reply reply) {
        Set<String> names = new TreeSet<>(reply.response().headers().map().keySet());
        names.remove("connection");
        return names;
    }

    @Test
    void refusalsHaveTheEnvelopeOfTheirApi() {
        for (DeclaredRoute route : site.routes()) {
            if (route.need().access() != null) {
                assertEnvelope(route, visit(site, route, Visitor.GUESSING, ""));
                assertEnvelope(route, visit(site, route, Visitor.FROZEN_DEVICE, ""));
            }
        }
    }

    private static void assertEnvelope(DeclaredRoute route, Reply reply) {
        String path = route.path().text();
        List<String> names = new ArrayList<>();
        reply.json().fieldNames().forEachRemaining(names::add);
        List<String> expected;
        if (path.startsWith("/api/analytics/")) {
            expected = List.of("error");
        } else if (path.startsWith("/v2/")) {
            expected = List.of("success", "errors", "response");
        } else if (path.startsWith("/api/v4/")) {
            expected = List.of("errors");
        } else {
            expected = path.startsWith("/analytics/") ? List.of("success", "error") : List.of("ok", "error");
        }
        assertThat(names).as(route.toString()).isEqualTo(expected);
    }

    @Test
    void aPolicyThatGrantsNothingShutsEverything() {
        try (SafeSite shut = SafeSite.start(
                builder -> builder.policy((caller, access, tenant, workspace) -> isSetUp(caller.name())))) {
            for (DeclaredRoute route : shut.routes()) {
                Reply reply = visit(shut, route, Visitor.READING_AND_WRITING, "");
                assertThat(shown(reply))
                        .as(route.toString())
                        .isEqualTo(route.need().access() == null ? 200 : 403);
            }
        }
    }

    @Test
    void aPolicyMayGrantMoreThanTheTokenButNotToADevice() {
        try (SafeSite open = SafeSite.start(builder -> builder.policy(
                (caller, access, tenant, workspace) -> caller.tenant().equals(tenant)))) {
            for (DeclaredRoute route : open.routes()) {
                assertThat(shown(visit(open, route, Visitor.READING, "")))
                        .as(route.toString())
                        .isEqualTo(200);
                assertThat(shown(visit(open, route, Visitor.FROZEN_DEVICE, "")))
                        .as(route.toString())
                        .isEqualTo(route.need().access() == null ? 200 : 403);
            }
        }
    }

    @Test
    void nobodyAdministersWhoIsLimitedToWorkspacesOrABrowser() {
        List<DeclaredRoute> routes = site.routes().stream()
                .filter(route -> route.path().text().startsWith("/api/analytics/admin/"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(5).allSatisfy(route -> {
            assertThat(route.need().access()).isEqualTo(Access.ADMIN);
            for (Visitor visitor : List.of(Visitor.LIMITED_TO_A_WORKSPACE, Visitor.PAGE, Visitor.DEVICE)) {
                assertThat(visit(site, route, visitor, "").status())
                        .as(visitor + " " + route)
                        .isEqualTo(403);
            }
        });
    }

    @Test
    void whoMayNotSendABodyIsToldSoBeforeItComes() throws IOException {
        for (DeclaredRoute route : site.routes()) {
            Sample sample = new Sample(route);
            if (sample.hasBody() && route.need().access() != null) {
                assertThat(statusWithoutBody(route, "secret"))
                        .as(route.toString())
                        .isEqualTo(401);
                assertThat(statusWithoutBody(route, site.deviceKey("wall")))
                        .as(route.toString())
                        .isEqualTo(403);
            }
        }
    }

    /** Of a request whose body never comes, for which the connection stays open. */
    private static int statusWithoutBody(DeclaredRoute route, String token) throws IOException {
        return RawHttp.statusOf(
                site.site().port(),
                route.method() + " " + new Sample(route).pathAndQuery() + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 1000\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n");
    }

    @Test
    void whatNobodyHasDeclaredIsNotAnswered() {
        for (DeclaredRoute route : site.routes()) {
            String path = new Sample(route).path();
            Reply trace = site.site().send("PATCH", path, new byte[0], "Authorization", "Bearer all");
            assertThat(trace.status()).as(route.toString()).isEqualTo(405);
            assertThat(trace.header("Allow")).contains(route.method());
            if (!route.path().text().endsWith("...}")) {
                assertThat(site.site()
                                .get(path + (path.endsWith("/") ? "x/y" : "/x/y"), "Authorization", "Bearer all")
                                .text())
                        .as(route.toString())
                        .startsWith("REQUEST");
            }
        }
    }

    @Test
    void everyAnswerKeepsBrowsersFromMakingMoreOfItThanItIs() {
        for (DeclaredRoute route : site.routes()) {
            String path = new Sample(route).path();
            List<Reply> replies = new ArrayList<>(Stream.of(Visitor.values())
                    .map(visitor -> visit(site, route, visitor, ""))
                    .toList());
            replies.add(site.site().send("OPTIONS", path, new byte[0]));
            replies.add(preflight(path, "https://shop.example"));
            replies.add(preflight(path, "https://evil.example"));
            replies.add(site.site().send("HEAD", path, new byte[0], "Authorization", "Bearer all"));
            replies.add(site.site().send("PATCH", path, new byte[0], "Authorization", "Bearer all"));
            replies.add(site.site().get(path + "?a=%FF", "Authorization", "Bearer all"));
            replies.add(site.site().get(path, "If-None-Match", "*"));
            replies.forEach(reply -> assertSafe(route, reply));
        }
    }

    @Test
    void aScriptThatIsKnownAlreadySaysSoAsSafely() {
        String tag = site.site().get("/analytics/tracker.js").header("ETag");
        Reply known = site.site().get("/analytics/tracker.js", "If-None-Match", tag);

        assertThat(known.status()).isEqualTo(304);
        assertThat(known.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(known.header("Content-Security-Policy")).isNotEmpty();
    }

    private static Reply preflight(String path, String origin) {
        return site.site()
                .send("OPTIONS", path, new byte[0], "Origin", origin, "Access-Control-Request-Method", "POST");
    }

    private static void assertSafe(DeclaredRoute route, Reply reply) {
        String what = route + " " + reply.status();
        Sample sample = new Sample(route);
        boolean isPage = sample.isPage() && (reply.status() == 200 || reply.status() == 304);
        boolean isScript = route.path().text().endsWith(".js");
        assertThat(reply.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy"))
                .as(what)
                .matches(
                        "default-src 'none'; " + (isPage ? ".*" : "") + "frame-ancestors 'none'" + (isPage ? ".*" : ""))
                .doesNotContain("unsafe");
        assertThat(reply.header("Referrer-Policy")).as(what).isEqualTo(isPage ? "same-origin" : "no-referrer");
        assertThat(reply.header("Cache-Control"))
                .as(what)
                .isIn("no-store", "private, no-cache", "private, no-store", "public, max-age=3600", "no-cache");
        assertThat(reply.header("Cross-Origin-Resource-Policy"))
                .as(what)
                .isIn("same-origin", isScript ? "cross-origin" : "same-origin");
        assertThat(reply.response().headers().allValues("Cache-Control")).hasSize(1);
        assertThat(reply.header("Strict-Transport-Security")).isEmpty();
        assertThat(reply.header("Set-Cookie").isEmpty())
                .as(what)
                .isEqualTo(!sample.isSignIn()
                        || reply.status() != 204
                        || reply.header("Allow").length() > 0);
    }

    /** Who sets the site up before its doors are shut. */
    private static boolean isSetUp(String name) {
        return name.startsWith("all") || name.endsWith("7");
    }

    /** 200 for whoever is let in, whatever he gets there. */
    private static int shown(Reply reply) {
        boolean isAnswered = reply.status() < 500 || reply.status() == 501;
        return isAnswered && reply.status() != 401 && reply.status() != 403 ? 200 : reply.status();
    }

    private static Reply visit(SafeSite place, DeclaredRoute route, Visitor visitor, String more) {
        Sample sample = new Sample(route);
        String query = sample.pathAndQuery();
        String asked = more.isEmpty() ? query : query + (query.contains("?") ? "&" : "?") + more;
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        headers.addAll(sample.headers());
        if (!visitor.token().isEmpty()) {
            headers.addAll(List.of("Authorization", "Bearer " + token(place, visitor)));
        }
        if (!visitor.origin().isEmpty()) {
            headers.addAll(List.of("Origin", visitor.origin()));
        }
        return place.site()
                .send(
                        route.method(),
                        asked,
                        sample.body().getBytes(StandardCharsets.UTF_8),
                        headers.toArray(String[]::new));
    }

    private static String token(SafeSite place, Visitor visitor) {
        if (visitor.isIssued()) {
            return place.secret(visitor.token());
        }
        return visitor.isDevice() ? place.deviceKey(visitor.token()) : visitor.token();
    }
}
