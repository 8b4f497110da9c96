package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.RawHttp;
import dev.footfall.servlet.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what. */
class AccessTest extends InEveryContainer {

    private static final String SIGNUP = "{\"eventType\":\"user signup\"}";

    @ParameterizedTest
    @ValueSource(strings = {"Bearer private", "bearer private", "BEARER   private "})
    void aTokenTravelsInTheHeader(String authorization) {
        assertThat(site.get(EVENTS, "Authorization", authorization).status()).isEqualTo(200);
    }

    @Test
    void aTokenTravelsInTheUrl() {
        assertThat(site.get(EVENTS + "?bearer_token=private").status()).isEqualTo(200);
        assertThat(site.get(EVENTS + "?bearer_token=%70rivate", "Authorization", "Basic aG9zdDpob3N0")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theHeaderGoesBeforeTheUrl() {
        assertThat(site.get(EVENTS + "?bearer_token=private", "Authorization", "Bearer nobody")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?bearer_token=", "?bearer_token=nobody", "?bearer_token=%00", "?token=private"})
    void whoHasNoKnownTokenIsUnauthorized(String query) {
        for (Reply reply : new Reply[] {
            site.get(EVENTS + query), site.post(EVENTS + query, SIGNUP), site.get(EVENTS + "/views" + query)
        }) {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.errorType()).isEqualTo("unauthorized");
            assertThat(reply.errorMessage()).isNotBlank();
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
        assertThat(site.stored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "private, 200, 200, 404, 200",
        "reader,  403, 200, 404, 200",
        "writer,  200, 403, 403, 403",
        "limited, 200, 200, 404, 200"
    })
    void aTokenDoesWhatItIsGranted(String token, int create, int list, int find, int views) {
        String[] bearer = {"Authorization", "Bearer " + token};

        String north = "{\"eventType\":\"user signup\",\"workspaceId\":\"north\"}";
        assertThat(site.post(EVENTS, north, bearer).status()).isEqualTo(create);
        assertThat(site.get(EVENTS, bearer).status()).isEqualTo(list);
        assertThat(site.get(EVENTS + "/00000000-0000-4000-8000-000000000000", bearer)
                        .status())
                .isEqualTo(find);
        assertThat(site.get(EVENTS + "/views", bearer).status()).isEqualTo(views);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example,          ,                               200",
        "http://shop.example:8443,      ,                               200",
        "HTTPS://SHOP.EXAMPLE,          ,                               200",
        "https://a.b.shops.example,     ,                               200",
        "http://localhost:8080,         ,                               200",
        "http://localhost:8081,         ,                               403",
        "http://localhost,              ,                               403",
        "https://shops.example,         ,                               403",
        "https://shop.example.evil.org, ,                               403",
        "https://evil.org,              ,                               403",
        "https://shop.example@evil.org, ,                               403",
        "null,                          https://shop.example/p,         403",
        "https://evil.org,              https://shop.example/p,         403",
        ",                              https://shop.example/p?a=b#c,   200",
        ",                              https://shop.example,           200",
        ",                              https://shop.example:443/,      200",
        ",                              https://shop.example.evil.org/, 403",
        ",                              https://shop.example@evil.org/, 403",
        ",                              https://evil.org/shop.example,  403",
        ",                              shop.example,                   403",
        ",                              ,                               403"
    })
    void aBrowserTokenWorksOnPagesOfItsDomains(String origin, String referer, int status) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "text/plain"));
        if (origin != null) {
            headers.addAll(List.of("Origin", origin));
        }
        if (referer != null) {
            headers.addAll(List.of("Referer", referer));
        }

        Reply reply = site.post(EVENTS + "?bearer_token=browser", SIGNUP, headers.toArray(String[]::new));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(site.stored()).hasSize(status == 200 ? 1 : 0);
        if (status == 403) {
            assertThat(reply.errorType()).isEqualTo("forbidden");
        }
    }

    @Test
    void aBrowserTokenReadsNothingUnlessGranted() {
        assertThat(site.get(EVENTS + "?bearer_token=browser", "Origin", "https://shop.example")
                        .status())
                .isEqualTo(403);
        assertThat(site.get(EVENTS + "?bearer_token=widget", "Origin", "https://widget.example")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void orgIdMustBeTheTenantOfTheToken() {
        String foreign = "{\"eventType\":\"user signup\",\"orgId\":\"rival\"}";

        for (Reply reply : new Reply[] {
            site.create("[" + SIGNUP + "," + foreign + "]"),
            site.post(EVENTS + "?orgId=rival", SIGNUP, "Authorization", "Bearer private"),
            site.ask(EVENTS + "?orgId=rival"),
            site.ask(EVENTS + "/views?orgId=rival"),
            site.ask(EVENTS + "/00000000-0000-4000-8000-000000000000?orgId=rival")
        }) {
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.errorType()).isEqualTo("forbidden");
        }
        assertThat(site.stored()).isEmpty();
        assertThat(site.post(EVENTS + "?orgId=acme", SIGNUP, "Authorization", "Bearer private")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenOfSomeWorkspacesWritesThereOnly() {
        String[] limited = {"Authorization", "Bearer limited"};
        String north = "{\"eventType\":\"user signup\",\"workspaceId\":\"north\"}";
        String west = "{\"eventType\":\"user signup\",\"workspaceId\":\"west\"}";

        assertThat(site.post(EVENTS, "[" + north + "," + west + "]", limited).status())
                .isEqualTo(403);
        assertThat(site.stored()).isEmpty();
        assertThat(site.post(EVENTS, north, limited).status()).isEqualTo(200);
    }

    @Test
    void aTokenOfSomeWorkspacesReadsThereOnly() {
        String[] limited = {"Authorization", "Bearer limited"};
        List<String> ids = site.create("""
                        [{"eventType":"user signup","workspaceId":"north","userId":"n"},
                         {"eventType":"user signup","workspaceId":"west","userId":"w"},
                         {"eventType":"user signup","userId":"-"}]""").json().findValuesAsText("id");

        assertThat(site.get(EVENTS, limited).json().findValuesAsText("userId")).containsExactly("n");
        assertThat(site.get(EVENTS + "/views", limited)
                        .json()
                        .at("/0/views/0/views")
                        .asInt())
                .isEqualTo(1);
        assertThat(site.get(EVENTS + "?workspaceId=west", limited).status()).isEqualTo(403);
        assertThat(site.get(EVENTS + "?workspaceId=north", limited).status()).isEqualTo(200);
        assertThat(site.get(EVENTS + "/" + ids.get(0), limited).status()).isEqualTo(200);
        assertThat(site.get(EVENTS + "/" + ids.get(1), limited).status()).isEqualTo(404);
        assertThat(site.get(EVENTS + "/" + ids.get(2), limited).status()).isEqualTo(404);
    }

    @Test
    void anotherTenantSeesNothing() {
        String id = site.create(SIGNUP).json().get(0).get("id").asText();

        assertThat(site.get(EVENTS, "Authorization", "Bearer other").json().get("events"))
                .isEmpty();
        assertThat(site.get(EVENTS + "/" + id, "Authorization", "Bearer other").status())
                .isEqualTo(404);
        assertThat(site.get(EVENTS + "/views", "Authorization", "Bearer other")
                        .json()
                        .at("/0/count")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"nobody, 401", "reader, 403"})
    void whoMayNotIsToldBeforeTheBodyComes(String token, int status) throws IOException {
        String head = "POST /api/analytics/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: 1000\r\n\r\n";

        assertThat(RawHttp.statusOf(site.port(), head)).isEqualTo(status);
    }

    @Test
    void aBodyThatIsAnnouncedAsTooLargeIsNotAwaited() throws IOException {
        String head = "POST /api/analytics/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer private"
                + "\r\nContent-Length: 100000000\r\n\r\n";

        assertThat(RawHttp.statusOf(site.port(), head)).isEqualTo(413);
    }
}
