package dev.footfall.servlet.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.AssetFormat;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.JsonObject;
import dev.footfall.servlet.Site;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DashboardTest extends MetricsSite {

    private static final CatalogAsset CHAIR = CatalogAsset.of("chair", "Chair \"7\"")
            .withMetadata(JsonObject.of("legs", List.of(4, "oak")))
            .withFormats(
                    new AssetFormat("glb", "https://cdn.example/chair.glb?a=1&b", 1_048_576L),
                    AssetFormat.of("usdz", "/models/chair.usdz"));

    @Test
    void totalsAreToldWithTheAssetThatWasViewedMost() {
        restart(configure(Site.on(container)).catalog(new Names()));
        happen(
                view3D("chair", "occurredAt", "2021-04-01T00:00:00Z"),
                view3D("chair", "occurredAt", "2021-04-30T23:59:59.999Z"),
                viewAr("chair", "scan", "occurredAt", "2021-04-02T00:00:00Z"),
                interaction("chair", "s1", "occurredAt", "2021-04-02T00:00:00Z"),
                interaction("chair", "s1", "occurredAt", "2021-04-03T00:00:00Z"),
                interaction("lamp", "s1", "occurredAt", "2021-04-03T00:00:00Z"),
                interaction("lamp", "s2", "occurredAt", "2021-04-03T00:00:00Z"),
                interaction("lamp", "s2", "occurredAt", "2021-04-03T00:00:00Z"),
                view3D("lamp", "occurredAt", "2021-04-03T00:00:00Z"),
                view3D("lamp", "occurredAt", "2021-05-01T00:00:00Z"),
                view3D("lamp", "occurredAt", "2021-05-02T00:00:00Z"),
                view3D("lamp", "occurredAt", "2021-05-03T00:00:00Z"));

        assertThat(ask(DASHBOARD, """
                        {"startDate": "2021-04-01T00:00:00", "endDate": "2021-04-30T23:59:59",
                         "clientUuids": null, "productsUuid": null, "domain": null}""").text())
                .isEqualTo("{\"success\":true,\"errors\":[],\"response\":{\"total3DViews\":3,\"totalARViews\":1,"
                        + "\"userEngagement\":2,\"avgNumberInteractions\":2.5,\"mostViewedProduct\":{"
                        + "\"uuid\":\"chair\",\"name\":\"Chair \\\"7\\\"\",\"metadata\":{\"legs\":[4,\"oak\"]},"
                        + "\"formats\":[{\"type\":\"glb\",\"url\":\"https://cdn.example/chair.glb?a=1&b\",\"size\":1048576},"
                        + "{\"type\":\"usdz\",\"url\":\"/models/chair.usdz\",\"size\":null}],"
                        + "\"total3DViews\":2,\"totalARViews\":1,"
                        + "\"userEngagement\":1,\"avgNumberInteractions\":2.0}}}");
    }

    @Test
    void whereNothingHappenedNothingWasViewedMost() {
        assertThat(ask(DASHBOARD, EVER).text())
                .isEqualTo("{\"success\":true,\"errors\":[],\"response\":{\"total3DViews\":0,\"totalARViews\":0,"
                        + "\"userEngagement\":0,\"avgNumberInteractions\":0.0,\"mostViewedProduct\":null}}");
    }

    @Test
    void whatNobodyNamesIsToldByItsIdAlone() {
        happen(view3D("lamp"));

        assertThat(dashboard("").get("mostViewedProduct").toString())
                .startsWith("{\"uuid\":\"lamp\",\"name\":null,\"metadata\":{},\"formats\":[],\"total3DViews\":1,");
    }

    @Test
    void aCatalogThatFailsLeavesTheNumbers() {
        restart(configure(Site.on(container)).catalog(new Names() {
            @Override
            public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
                throw new IllegalStateException("no names today");
            }
        }));
        happen(view3D("chair"));

        JsonNode mostViewed = dashboard("").get("mostViewedProduct");

        assertThat(mostViewed.get("uuid").asText()).isEqualTo("chair");
        assertThat(mostViewed.get("name").isNull()).isTrue();
    }

    @Test
    void a3DViewAndAnArViewAreWorthTheSame() {
        happen(view3D("a"), view3D("a"), view3D("b"), viewAr("b", "click"), viewAr("b", "scan"), viewAr("c", "scan"));

        assertThat(mostViewed()).isEqualTo("b");
    }

    @Test
    void ofThoseViewedAsOftenTheFirstByItsIdIsTold() {
        happen(view3D("zebra"), view3D("b"), viewAr("a", "scan"), view3D("ähre"));

        assertThat(mostViewed()).isEqualTo("a");
    }

    @Test
    void whatWasNotViewedIsNotViewedMost() {
        happen(interaction("chair", "s1"), interaction("chair", "s2"), view3D(""), viewAr("", "scan"));

        JsonNode told = dashboard("");

        assertThat(told.get("mostViewedProduct").isNull()).isTrue();
        assertThat(told.get("total3DViews").asInt()).isEqualTo(1);
        assertThat(told.get("totalARViews").asInt()).isEqualTo(1);
        assertThat(told.get("userEngagement").asInt()).isEqualTo(2);
    }

    @Test
    void viewsOfNoAssetDoNotHideTheAssetThatWasViewedMost() {
        happen(view3D(""), view3D(""), view3D(""), view3D("b"), view3D("a"), view3D("a"));

        assertThat(mostViewed()).isEqualTo("a");
    }

    @Test
    void aSessionIsEngagedOnceWhateverItsDevices() {
        happen(
                interaction("a", "s1", "device", DESKTOP),
                interaction("a", "s1", "device", MOBILE),
                interaction("b", "s1", "device", TABLET),
                interaction("b", "s2", "device", TABLET));

        JsonNode told = dashboard("");

        assertThat(told.get("userEngagement").asInt()).isEqualTo(2);
        assertThat(told.get("avgNumberInteractions").asDouble()).isEqualTo(2);
    }

    @Test
    void onlyInteractionsEngage() {
        happen(view3D("a"), viewAr("a", "scan"), event("product ordered", "a"), event("page view", ""));

        JsonNode told = dashboard("");

        assertThat(told.get("userEngagement").asInt()).isZero();
        assertThat(told.get("avgNumberInteractions").asDouble()).isZero();
        assertThat(told.get("total3DViews").asInt()).isEqualTo(1);
    }

    @Test
    void robotsAreLeftOut() {
        happen(view3D("a", "device", DESKTOP));
        happen(view3D("b", "device", ROBOT), view3D("b", "device", ROBOT), interaction("b", "s1", "device", ROBOT));

        JsonNode told = dashboard("");

        assertThat(told.get("total3DViews").asInt()).isEqualTo(1);
        assertThat(told.get("userEngagement").asInt()).isZero();
        assertThat(mostViewed()).isEqualTo("a");
    }

    @Test
    void whatSomebodyHasJustWrittenIsInTheNextAnswer() {
        for (int views = 1; views <= 100; views++) {
            happen(view3D("chair"));

            assertThat(dashboard("").get("total3DViews").asInt()).isEqualTo(views);
        }
    }

    private String mostViewed() {
        return dashboard("").get("mostViewedProduct").get("uuid").asText();
    }

    private static class Names implements Catalog {

        @Override
        public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
            return ids.contains("chair") && tenant.equals(Tenant.of("acme")) ? Map.of("chair", CHAIR) : Map.of();
        }

        @Override
        public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
            return Map.of();
        }
    }
}
