package dev.footfall.servlet.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.audit.AuditAction;
import dev.footfall.audit.AuditEntry;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.time.TimeRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may administer a catalog, and when nobody can. */
class CatalogAccessTest extends CatalogSite {

    private List<Reply> everything(String... headers) {
        return List.of(
                put(ASSETS + "/a", "{}", headers),
                put(ASSETS, "[{\"id\":\"a\"}]", headers),
                site.get(ASSETS + "/a", headers),
                site.get(ASSETS + "?id=a", headers),
                delete(ASSETS + "/a", headers),
                delete(ASSETS + "?id=a", headers),
                put(USERS + "/a", "{}", headers),
                site.get(USERS + "/a", headers),
                delete(USERS + "?id=a", headers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "all"})
    void whoIsGrantedAdminMay(String token) {
        assertThat(everything(bearer(token))).extracting(Reply::status).containsOnly(200, 204);
    }

    @Test
    void theAuditTrailTellsOfEveryChangeWithTheNumberOfEntries() {
        everything(ADMIN);
        put(ASSETS, "[{\"id\":\"a\"},{\"id\":\"b\"}]");
        delete(ASSETS + "?id=a&id=b&id=c");

        List<AuditEntry> trail = site.engine().store().audit().find(ACME, TimeRange.ALL, null, 10);
        assertThat(trail).extracting(AuditEntry::action).containsOnly(AuditAction.CATALOG_CHANGED);
        assertThat(trail).extracting(AuditEntry::actor).containsOnly("token 7");
        assertThat(trail)
                .extracting(entry -> entry.target() + " " + entry.rows())
                .containsExactly("asset 2", "asset 2", "user 1", "user 1", "asset 1", "asset 1", "asset 1");
    }

    @Test
    void theTokenNeverTravelsInTheUrl() {
        Reply reply = site.get(ASSETS + "?id=a&bearer_token=admin");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.errorMessage()).isEqualTo("a known token is required, as Authorization: Bearer …");
    }

    @ParameterizedTest
    @ValueSource(strings = {"private", "reader", "writer", "limited", "north-admin"})
    void nobodyElseMay(String token) {
        catalog().putAssets(ACME, List.of(CatalogAsset.of("a", "before")));

        assertThat(everything(bearer(token))).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.errorType()).isEqualTo("forbidden");
            assertThat(reply.errorMessage())
                    .isIn(
                            "the token does not allow to administer",
                            "the token is limited to workspaces, and this is the whole tenant's");
        });
        assertThat(stored("a")).isEqualTo(CatalogAsset.of("a", "before"));
    }

    @Test
    void aTokenThatAnybodyCanReadInAPageMayNotWhateverItIsGranted() {
        restart(configure(Site.on(container)).policy((caller, access, tenant, workspace) -> true));

        assertThat(everything("Authorization", "Bearer page", "Origin", "https://shop.example"))
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(403);
                    assertThat(reply.errorMessage()).contains("private tokens only");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nobody", "Basic YWRtaW46YWRtaW4="})
    void whoeverIsUnknownIsUnauthorized(String authorization) {
        assertThat(everything("Authorization", authorization)).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.errorType()).isEqualTo("unauthorized");
        });
    }

    @Test
    void aStoreThatIsGoneIsToldToThoseWhoAsk() {
        site.engine().store().close();

        assertThat(everything(ADMIN)).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.errorType()).isEqualTo("service_unavailable");
            assertThat(reply.errorMessage()).isEqualTo("the store cannot be reached now; ask again");
            assertThat(reply.header("Retry-After")).isNotEmpty();
        });
    }

    @Test
    void whereTheHostHasACatalogOfItsOwnNobodyChangesTheStoredOne() {
        restart(configure(Site.on(container)).catalog(new HostCatalog()));

        for (Reply reply : List.of(
                put(ASSETS + "/a", "{}"),
                put(ASSETS, "[{\"id\":\"a\"}]"),
                delete(ASSETS + "/a"),
                delete(ASSETS + "?id=a"),
                put(USERS + "/a", "{}"))) {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.errorType()).isEqualTo("conflict");
            assertThat(reply.errorMessage()).startsWith("the application has a catalog of its own");
        }
        assertThat(stored("a")).isNull();
    }

    @Test
    void whereTheHostHasACatalogOfItsOwnItIsTheOneThatIsShown() {
        restart(configure(Site.on(container)).catalog(new HostCatalog()));
        catalog().putAssets(ACME, List.of(CatalogAsset.of("a", "stored"), CatalogAsset.of("b", "stored")));

        assertThat(get(ASSETS + "/a").json().path("name").asText()).isEqualTo("the host's");
        assertThat(get(ASSETS + "/b").status()).isEqualTo(404);
    }

    @Test
    void aCatalogOfTheHostThatFailsIsNotTakenForAnEmptyOne() {
        restart(configure(Site.on(container)).catalog(new HostCatalog()));

        for (Reply reply : List.of(get(USERS + "/a"), get(USERS + "?id=a&id=b"))) {
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.errorType()).isEqualTo("service_unavailable");
            assertThat(reply.errorMessage()).doesNotContain("no users today");
            assertThat(reply.header("Retry-After")).isNotEmpty();
        }
    }

    @Test
    void anEntryOfAnotherIdThanItsKeyIsNotShown() {
        restart(configure(Site.on(container)).catalog(new HostCatalog()));

        assertThat(get(ASSETS + "/wrong").status()).isEqualTo(404);
        assertThat(get(ASSETS + "?id=wrong&id=a").json()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"reader, 403", "nobody, 401"})
    void theHostsCatalogIsNoBusinessOfOthers(String token, int status) {
        restart(configure(Site.on(container)).catalog(new HostCatalog()));

        assertThat(everything(bearer(token))).extracting(Reply::status).containsOnly(status);
    }

    private static final class HostCatalog implements Catalog {
        @Override
        public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
            return Map.of("a", CatalogAsset.of("a", "the host's"), "wrong", CatalogAsset.of("right", "another's"));
        }

        @Override
        public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
            throw new IllegalStateException("no users today");
        }
    }
}
