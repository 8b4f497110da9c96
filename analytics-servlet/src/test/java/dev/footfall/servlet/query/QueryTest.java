package dev.footfall.servlet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.Reply;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest extends QuerySite {

    private static final Tenant ACME = Tenant.of("acme");

    /** Of this week chair 3 and table 1, of the week before chair 1 and lamp 5, one year ago chair 2. */
    private void views() {
        happen("product 3D view", "chair", "ann", "north", "2021-05-03T08:00:00Z");
        happen("product 3D view", "chair", "ann", "north", "2021-05-03T22:30:00Z");
        happen("product 3D view", "chair", "bob", "south", "2021-05-05T11:00:00Z");
        happen("product 3D view", "table", "bob", "", "2021-05-05T11:30:00Z");
        happen("product 3D view", "chair", "ann", "north", "2021-04-26T08:00:00Z");
        for (int i = 0; i < 5; i++) {
            happen("product 3D view", "lamp", "ann", "north", "2021-04-27T08:00:0" + i + "Z");
        }
        happen("product 3D view", "chair", "ann", "north", "2020-05-05T08:00:00Z");
        happen("product 3D view", "chair", "ann", "north", "2020-05-05T09:00:00Z");
    }

    @Test
    void whatWasCountedByHandIsAnswered() {
        views();
        JsonNode answer = answer("""
                {"dataset":"event","range":{"from":"2021-05-03","to":"2021-05-06"},"zone":"Europe/Berlin",
                 "measures":[{"name":"views","aggregation":"count"},
                             {"name":"viewers","aggregation":"countDistinct","of":["viewer"]},
                             {"name":"chairs","aggregation":"count","filter":[{"attribute":"asset","oneOf":["chair"]}]}],
                 "dimensions":["day"]}""");
        assertThat(rows(answer.get("rows")))
                .isEqualTo("[2021-05-03T00:00:00+02:00]=[1,1,1] [2021-05-04T00:00:00+02:00]=[1,1,1]"
                        + " [2021-05-05T00:00:00+02:00]=[2,1,1]");
        assertThat(answer.get("range").toString())
                .isEqualTo("{\"from\":\"2021-05-02T22:00:00Z\",\"to\":\"2021-05-05T22:00:00Z\"}");
        assertThat(answer.get("dataUpTo").asText()).isEqualTo("2021-05-05T12:00:00Z");
        assertThat(answer.get("dataset").asText()).isEqualTo("event");
        assertThat(answer.get("zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(answer.get("bots").asText()).isEqualTo("excluded");
        assertThat(answer.get("sampling").asText()).isEqualTo("none");
        assertThat(answer.get("dimensions").toString()).isEqualTo("[\"day\"]");
        assertThat(answer.get("measures").toString()).isEqualTo("[\"views\",\"viewers\",\"chairs\"]");
        assertThat(answer.get("more").asBoolean()).isFalse();
        assertThat(answer.has("compared")).isFalse();
        assertThat(answer.has("names")).isFalse();
    }

    @Test
    void aRangeThatIsOverIsKnownToItsEnd() {
        assertThat(answer("{\"dataset\":\"event\",\"range\":{\"from\":\"2021-05-03\",\"to\":\"2021-05-05\"}," + COUNT
                                + "}")
                        .get("dataUpTo")
                        .asText())
                .isEqualTo("2021-05-05T00:00:00Z");
    }

    @Test
    void filledDaysHaveRowsWithoutEventsAndStandBesideTheSameWeekdays() {
        views();
        JsonNode answer = answer("""
                {"dataset":"event","range":{"from":"2021-05-03","to":"2021-05-06"},"fill":true,"compare":"previous",
                 "measures":[{"name":"n","aggregation":"count"},{"name":"d","aggregation":"average","of":["duration"]}],
                 "dimensions":["day"]}""");
        assertThat(rows(answer.get("rows")))
                .isEqualTo("[2021-05-03T00:00:00Z]=[2,null] [2021-05-04T00:00:00Z]=[0,null]"
                        + " [2021-05-05T00:00:00Z]=[2,null]");
        assertThat(rows(answer.at("/compared/rows")))
                .isEqualTo("[2021-04-26T00:00:00Z]=[1,null] [2021-04-27T00:00:00Z]=[5,null]"
                        + " [2021-04-28T00:00:00Z]=[0,null]");
        assertThat(answer.at("/compared/range").toString())
                .isEqualTo("{\"from\":\"2021-04-26T00:00:00Z\",\"to\":\"2021-04-29T00:00:00Z\"}");
    }

    @Test
    void theTopIsComparedWithTheSameAndNotWithTheTopOfThen() {
        views();
        JsonNode answer = answer("""
                {"dataset":"event","range":{"from":"2021-05-03","to":"2021-05-06"},"compare":"previous","limit":1,
                 "measures":[{"name":"n","aggregation":"count"}],"dimensions":["asset"],
                 "order":[{"by":"n","descending":true}]}""");
        assertThat(rows(answer.get("rows"))).isEqualTo("[chair]=[3]");
        assertThat(rows(answer.at("/compared/rows"))).isEqualTo("[chair]=[1]");
        assertThat(answer.get("more").asBoolean()).isTrue();
    }

    @Test
    void aGroupThatSaysNothingIsComparedAsWell() {
        happen("page view", "", "ann", "", "2021-05-05T10:00:00Z");
        happen("page view", "", "ann", "", "2021-04-28T10:00:00Z");
        happen("product 3D view", "lamp", "ann", "", "2021-04-28T10:00:00Z");
        JsonNode answer = answer("""
                {"dataset":"event","range":{"from":"2021-05-05","to":"2021-05-06"},"compare":"previous","limit":10,
                 "measures":[{"name":"n","aggregation":"count"}],"dimensions":["asset"]}""");
        assertThat(rows(answer.get("rows"))).isEqualTo("[null]=[1]");
        assertThat(rows(answer.at("/compared/rows"))).isEqualTo("[null]=[1]");
    }

    @Test
    void aYearAgoIsFiftyTwoWeeksAgo() {
        views();
        JsonNode answer = answer("{\"dataset\":\"event\",\"range\":{\"from\":\"2021-05-04\",\"to\":\"2021-05-05\"},"
                + "\"compare\":\"year\"," + COUNT + "}");
        assertThat(rows(answer.get("rows"))).isEqualTo("[]=[0]");
        assertThat(rows(answer.at("/compared/rows"))).isEqualTo("[]=[2]");
    }

    @Test
    void theLastHourEndsNow() {
        views();
        JsonNode answer = answer("{\"dataset\":\"event\",\"range\":{\"last\":\"PT1H\"}," + COUNT + "}");
        assertThat(rows(answer.get("rows"))).isEqualTo("[]=[2]");
        assertThat(answer.at("/range/from").asText()).isEqualTo("2021-05-05T11:00:00Z");
        assertThat(answer.get("dataUpTo").asText()).isEqualTo("2021-05-05T12:00:00Z");
    }

    @Test
    void keysHaveNames() {
        views();
        site.engine().catalog().putAssets(ACME, List.of(CatalogAsset.of("chair", "Oak chair")));
        site.engine().catalog().putUsers(ACME, List.of(new CatalogUser("ann", "Ann", "Lee")));
        JsonNode answer =
                answer("{\"dataset\":\"event\",\"names\":true,\"dimensions\":[\"asset\",\"user\"]," + COUNT + "}");
        assertThat(answer.get("names").toString())
                .isEqualTo("{\"asset\":{\"chair\":\"Oak chair\"},\"user\":{\"ann\":\"Ann Lee\"}}");
    }

    @Test
    void everyKindOfConditionHolds() {
        views();
        assertThat(count("{\"attribute\":\"asset\",\"oneOf\":[\"chair\",\"lamp\"]}"))
                .isEqualTo(11);
        assertThat(count("{\"attribute\":\"workspace\",\"known\":true}")).isEqualTo(11);
        // An event that says no amount of its own has 1.
        assertThat(count("{\"attribute\":\"metric\",\"atLeast\":1}")).isEqualTo(12);
        assertThat(count("{\"attribute\":\"metric\",\"atLeast\":0,\"below\":1}"))
                .isZero();
        assertThat(count("{\"metadata\":{\"colour\":\"red\"}}")).isZero();
        assertThat(count("{\"refererOrigin\":\"https://shop.example\"}")).isZero();
        assertThat(count("{\"attribute\":\"asset\",\"oneOf\":[]}")).isZero();
    }

    private int count(String condition) {
        return answer("{\"dataset\":\"event\",\"filter\":[" + condition + "]," + COUNT + "}")
                .at("/rows/0/values/0")
                .asInt();
    }

    @Test
    void javaIsAnsweredTheSame() {
        views();
        AggregateResult expected = site.engine()
                .ask(AggregateQuery.of(ACME, Dataset.EVENT)
                        .in(ZoneId.of("America/New_York"))
                        .measure(Measure.count("n"), Measure.countDistinct("users", Attribute.USER))
                        .by(TimeBucket.DAY_OF_WEEK, Attribute.ASSET)
                        .build());
        JsonNode answer = answer("""
                {"dataset":"event","zone":"America/New_York","dimensions":["dayOfWeek","asset"],
                 "measures":[{"name":"n","aggregation":"count"},
                             {"name":"users","aggregation":"countDistinct","of":["user"]}]}""");
        StringBuilder text = new StringBuilder();
        expected.rows()
                .forEach(row -> text.append("[%s,%s]=[%s,%s] "
                        .formatted(
                                row.number(TimeBucket.DAY_OF_WEEK),
                                row.text(Attribute.ASSET),
                                row.count("n"),
                                row.count("users"))));
        assertThat(expected.rows()).isNotEmpty();
        assertThat(rows(answer.get("rows"))).isEqualTo(text.toString().strip());
    }

    @Test
    void anotherTenantsEventsAreNeverCounted() {
        as("other", "product 3D view", "chair", "eve", "north", "2021-05-05T10:00:00Z");
        String all = "{\"dataset\":\"event\"," + COUNT + "}";
        assertThat(rows(answer(all).get("rows"))).isEqualTo("[]=[0]");
        assertThat(rows(post("other", QUERY, all).json().get("rows"))).isEqualTo("[]=[1]");
    }

    @Test
    void whoIsLimitedToWorkspacesSeesThese() {
        views();
        happen("product 3D view", "chair", "ann", "west", "2021-05-05T10:00:00Z");
        Reply own = post("limited", QUERY, "{\"dataset\":\"event\",\"dimensions\":[\"workspace\"]," + COUNT + "}");
        assertThat(rows(own.json().get("rows"))).isEqualTo("[north]=[10] [south]=[1]");
        String west = "[{\"attribute\":\"workspace\",\"oneOf\":[\"west\"]}]";
        assertThat(post("limited", QUERY, "{\"dataset\":\"event\",\"filter\":" + west + "," + COUNT + "}")
                        .status())
                .isEqualTo(403);
        assertThat(post(
                                "limited",
                                QUERY,
                                "{\"dataset\":\"event\",\"measures\":[{\"name\":\"n\",\"aggregation\":\"count\","
                                        + "\"filter\":" + west + "}]}")
                        .status())
                .isEqualTo(403);
        assertThat(post("limited", QUERY, "{\"dataset\":\"user\"," + COUNT + "}")
                        .status())
                .isEqualTo(403);
        assertThat(post("limited", RETENTION, "{\"range\":{\"last\":\"P7D\"}}").status())
                .isEqualTo(403);
    }

    @Test
    void whoMayNotReadIsNotAnswered() {
        String all = "{\"dataset\":\"event\"," + COUNT + "}";
        assertThat(post("writer", QUERY, all).status()).isEqualTo(403);
        assertThat(post("widget", QUERY, all).status()).isEqualTo(403);
        assertThat(post("nobody", QUERY, all).status()).isEqualTo(401);
    }
}
