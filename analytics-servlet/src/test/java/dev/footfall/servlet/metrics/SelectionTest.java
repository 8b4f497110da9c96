package dev.footfall.servlet.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events a call is about. */
class SelectionTest extends MetricsSite {

    @ParameterizedTest
    @CsvSource({
        "2021-04-01T00:00:00,  2021-04-30T23:59:59,     2",
        "2021-04-01,           2021-04-30,              2",
        "2021-04-01,           2021-04-30T23:59:59.999, 2",
        "2021-04-01,           2021-04-30T23:59:59.999999, 2",
        "2021-04-01,           2021-04-30T23:59:59.999999999, 2",
        "2021-04-01,           2021-04-30T23:59:59.999999+00:00, 2",
        "2021-04-01,           2021-04-30T23:59:59.998999, 1",
        "2021-04-01,           2021-04-30T23:59:59.000, 2",
        "2021-04-01,           2021-04-30T23:59:58,     1",
        "2021-04-01,           2021-04-30T24:00:00,     2",
        "2021-04-01,           2021-04-30t24:00z,       2",
        "2021-04-01T02:00:00+0200, 2021-04-30T24:00:00.000+00, 2",
        "2021-04-01T02:00+02,  2021-04-30t23:59:59z,    2",
        "2021-04-01,           2021-05-01T00:00:00,     2",
        "2021-04-01,           2021-05-01,              3",
        "2021-03-31T23:59:59,  2021-04-30,              3",
        "2021-04-01T00:00:01,  2021-04-30,              1",
        "2021-04-01T02:00:00+02:00, 2021-04-30T23:59:59Z, 2",
        "2021-04-30,           2021-04-30,              1",
        "0001-01-01,           9999-12-31,              4",
        "2021-04-01T00:00:00,  2021-04-01T00:00:00,     0"
    })
    void anEndIsMeantToItsEnd(String start, String end, int views) {
        happen(
                view3D("a", "occurredAt", "2021-03-31T23:59:59.999Z"),
                view3D("a", "occurredAt", "2021-04-01T00:00:00Z"),
                view3D("a", "occurredAt", "2021-04-30T23:59:59.999Z"),
                view3D("a", "occurredAt", "2021-05-01T00:00:00Z"));

        assertThat(views(ask(DASHBOARD, "{\"startDate\":\"" + start + "\",\"endDate\":\"" + end + "\"}")))
                .isEqualTo(views);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2021-04-30T22:00:00Z, 2021-05-01T22:00:00Z",
        "Asia/Kolkata, 2021-04-30T18:30:00Z, 2021-05-01T18:30:00Z"
    })
    void aTimeWithoutZoneIsLocal(String zone, String first, String after) {
        restart(configure(Site.on(container)).setting("analytics.zone", zone));
        happen(
                view3D("a", "occurredAt", first),
                view3D("a", "occurredAt", justBefore(first)),
                view3D("a", "occurredAt", justBefore(after)),
                view3D("a", "occurredAt", after));

        for (String end : new String[] {"2021-05-01", "2021-05-01T23:59:59"}) {
            assertThat(views(ask(DASHBOARD, "{\"startDate\":\"2021-05-01T00:00:00\",\"endDate\":\"" + end + "\"}")))
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"productsUuid\":[\"a\",\"b\",\"no such\"]",
                "\"productUuids\":[\"a\",\"b\"]",
                "\"productUuids\":[\"a\",\"b\"],\"productsUuid\":null",
                "\"productUuids\":[],\"productsUuid\":[\"b\",\"a\"]",
                "\"productUuids\":[\"a\",\"b\",\"a\"],\"productsUuid\":[\"b\",\"a\"]"
            })
    void bothSpellingsOfProductsMeanTheSameInEveryCall(String fields) {
        happen(view3D("a"), view3D("b"), view3D("b"), view3D("c"), view3D("c"), view3D("c"), view3D(""));

        assertThat(dashboard(fields).get("total3DViews").asInt()).isEqualTo(3);
        assertThat(dashboard(fields).at("/mostViewedProduct/uuid").asText()).isEqualTo("b");
        assertThat(response(ask(VIEWS_DATA, everWith("\"viewType\":\"3DView\"," + fields)))
                        .get("count")
                        .asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"clientUuids\":null,\"productsUuid\":null,\"productUuids\":null,\"domain\":null",
                "\"clientUuids\":[],\"productsUuid\":[],\"productUuids\":[]",
                "\"anything\":{\"else\":[1,{\"a\":null}]}"
            })
    void nothingInParticularMeansEverything(String fields) {
        happen(view3D("a", "workspaceId", "north", "domain", "shop.example"), view3D("b"), view3D(""));

        assertThat(dashboard(fields).get("total3DViews").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example, 3",
        "SHOP.Example, 3",
        "https://shop.example/x, 3",
        "shop.example:8443, 3",
        "shop.example., 3",
        "other.example, 1",
        "nowhere.example, 0",
        "shop, 0"
    })
    void aDomainIsOneHoweverItIsWritten(String domain, int views) {
        happen(
                view3D("a", "domain", "shop.example"),
                view3D("a", "domain", "Shop.EXAMPLE"),
                view3D("a", "domain", "shop.example.:8443"),
                view3D("a", "domain", "other.example"),
                view3D("a"));

        assertThat(dashboard("\"domain\":\"" + domain + "\"")
                        .get("total3DViews")
                        .asInt())
                .isEqualTo(views);
    }

    @Test
    void workspacesAreThoseThatAreNamed() {
        happenInWorkspaces();

        assertThat(dashboard("\"clientUuids\":[\"north\"]").get("total3DViews").asInt())
                .isEqualTo(1);
        assertThat(dashboard("\"clientUuids\":[\"north\",\"west\"]")
                        .get("total3DViews")
                        .asInt())
                .isEqualTo(4);
        assertThat(dashboard("").get("total3DViews").asInt()).isEqualTo(9);
    }

    @Test
    void aTokenOfSomeWorkspacesCountsTheseOnly() {
        happenInWorkspaces();

        JsonNode told = response(as("limited", DASHBOARD, EVER));

        assertThat(told.get("total3DViews").asInt()).isEqualTo(3);
        assertThat(told.at("/mostViewedProduct/uuid").asText()).isEqualTo("b");
        assertThat(response(as("limited", VIEWS_DATA, everWith("\"viewType\":\"3DView\"")))
                        .get("count")
                        .asInt())
                .isEqualTo(3);
        assertThat(views(as("limited", DASHBOARD, everWith("\"clientUuids\":[\"south\"]"))))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {DASHBOARD, VIEWS_DATA, SUMMARY_REPORT})
    void aTokenOfSomeWorkspacesMayNotAskForAnother(String call) {
        restart(configure(Site.on(container)).surroundings(given -> with(given, new LinesWriter())));

        Reply reply = as("limited", call, everWith("\"viewType\":\"3DView\",\"clientUuids\":[\"north\",\"west\"]"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text())
                .isEqualTo(failure("clientUuids", "the token does not allow to read in workspace 'west'"));
    }

    @Test
    void anotherTenantSeesNothing() {
        happen(view3D("a", "workspaceId", "north"), interaction("a", "s1"));

        JsonNode told = response(as("other", DASHBOARD, EVER));

        assertThat(told.get("total3DViews").asInt()).isZero();
        assertThat(told.get("userEngagement").asInt()).isZero();
        assertThat(told.get("mostViewedProduct").isNull()).isTrue();
        assertThat(views(as("other", DASHBOARD, everWith("\"clientUuids\":[\"north\"]"))))
                .isZero();
    }

    private void happenInWorkspaces() {
        happen(
                view3D("a", "workspaceId", "north"),
                view3D("b", "workspaceId", "south"),
                view3D("b", "workspaceId", "south"),
                view3D("c", "workspaceId", "west"),
                view3D("c", "workspaceId", "west"),
                view3D("c", "workspaceId", "west"),
                view3D("d"),
                view3D("d"),
                view3D("d"));
    }

    private int views(Reply reply) {
        return response(reply).get("total3DViews").asInt();
    }

    private static String justBefore(String moment) {
        return Instant.parse(moment).minusMillis(1).toString();
    }
}
