package dev.footfall.servlet.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.AccessPolicy;
import dev.footfall.event.EventDraft;
import dev.footfall.privacy.Subject;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may administer a tenant. */
class AdminAccessTest extends AdminSite {

    private static final AccessPolicy EVERYTHING = (caller, access, tenant, workspace) -> true;
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private List<Reply> everything(String... headers) {
        people.known.put(Subject.user(ACME, "ada"), "{}");
        return List.of(
                site.get(TOKENS, headers),
                site.post(TOKENS, "{\"name\":\"a\",\"access\":[\"read\"]}", headers),
                delete(TOKENS + "/a", headers),
                site.get(USERS + "/ada", headers),
                delete(USERS + "/ada", headers),
                site.get(VISITORS + "/ada", headers),
                delete(VISITORS + "/ada", headers),
                site.get(AUDIT, headers));
    }

    private void assertNothingWasDone() {
        assertThat(people.asked).isEmpty();
        assertThat(get(TOKENS).json().path("tokens")).isEmpty();
        assertThat(get(AUDIT).json().path("entries").findValuesAsText("action")).containsOnly("tokens read");
    }

    @Test
    void whoIsGrantedAdminMay() {
        assertThat(everything(ADMIN)).extracting(Reply::status).containsOnly(200, 201, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"private", "reader", "writer", "limited", "north-admin"})
    void nobodyElseMay(String token) {
        assertThat(everything(bearer(token))).extracting(Reply::status).containsOnly(403);
        assertNothingWasDone();
    }

    @Test
    void aTokenOfAPageMayNotWhateverItIsGranted() {
        restart(configure(Site.on(container)).policy(EVERYTHING));

        assertThat(everything("Authorization", "Bearer widget", "Origin", "https://widget.example"))
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(403);
                    assertThat(reply.errorMessage()).contains("this is for private tokens only");
                });
        assertNothingWasDone();
    }

    @Test
    void aDeviceMayNotWhateverItIsGranted() {
        restart(configure(Site.on(container)).policy(EVERYTHING));
        site.engine()
                .submit(EventDraft.of("device registered").tenant(ACME).device("cam"))
                .toCompletableFuture()
                .join();
        site.engine().store().devices().keys(ACME, Map.of("cam", KEY));

        assertThat(everything(bearer(KEY))).extracting(Reply::status).containsOnly(403);
        assertNothingWasDone();
    }

    @Test
    void theTokenNeverTravelsInTheUrl() {
        assertThat(site.get(TOKENS + "?bearer_token=admin").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nobody", "Basic YWRtaW46YWRtaW4=", "Bearer ft_0123456789abcdefghijABCDEFGHIJ01"})
    void whoeverIsUnknownIsUnauthorized(String authorization) {
        assertThat(everything("Authorization", authorization)).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.errorType()).isEqualTo("unauthorized");
        });
        assertNothingWasDone();
    }

    @ParameterizedTest
    @CsvSource({"PUT, TOKENS", "DELETE, TOKENS", "POST, AUDIT", "POST, USERS", "GET, ONE"})
    void anotherMethodIsRefused(String method, String route) {
        String path = switch (route) {
            case "TOKENS" -> TOKENS;
            case "AUDIT" -> AUDIT;
            case "USERS" -> USERS + "/ada";
            default -> TOKENS + "/a";
        };
        Reply reply = site.send(method, path, new byte[0], ADMIN);
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/users", "/users/a/b", "/tokens/a/b", "/audit/a", "/people"})
    void otherPathsAreTheHosts(String path) {
        assertThat(get("/api/analytics/admin" + path).header("Content-Type")).doesNotContain("json");
    }

    @Test
    void aStoreThatIsGoneIsToldToThoseWhoAsk() {
        site.engine().store().close();

        for (Reply reply : List.of(get(TOKENS), get(AUDIT), create("{\"name\":\"a\",\"access\":[\"read\"]}"))) {
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.header("Retry-After")).isNotEmpty();
        }
    }
}
