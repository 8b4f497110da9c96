package dev.footfall.servlet.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Site;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewsDataTest extends MetricsSite {

    private static final String THREE_D = "\"viewType\":\"3DView\",\"actionTypes\":[\"view\"]";
    private static final String BY_DEVICE = ",\"returnFields\":[\"device\"]";

    @Test
    void aGridHasARowForEachWeekAndDevice() {
        happen(
                view3D("a", "occurredAt", "2021-01-11T10:00:00Z", "device", TABLET),
                view3D("a", "occurredAt", "2021-01-10T10:00:00Z", "device", MOBILE),
                view3D("a", "occurredAt", "2021-01-04T10:00:00Z", "device", DESKTOP),
                view3D("b", "occurredAt", "2021-01-08T10:00:00Z", "device", DESKTOP),
                view3D("b", "occurredAt", "2021-01-12T10:00:00Z", "device", DESKTOP),
                viewAr("b", "scan", "occurredAt", "2021-01-12T10:00:00Z", "device", DESKTOP));

        assertThat(ask(VIEWS_DATA, """
                        {"viewType": "3DView", "actionTypes": ["view"], "returnFields": ["device"],
                         "startDate": "2020-12-01T00:00:00", "endDate": "2021-01-17T23:59:59",
                         "dateInterval": "WEEK", "clientUuids": null, "productsUuid": null, "domain": null}""").text())
                .isEqualTo("{\"success\":true,\"errors\":[],\"response\":{\"count\":5,\"grid\":["
                        + "{\"deviceCategory\":\"desktop\",\"dateInterval\":\"202101\",\"count\":2},"
                        + "{\"deviceCategory\":\"mobile\",\"dateInterval\":\"202101\",\"count\":1},"
                        + "{\"deviceCategory\":\"desktop\",\"dateInterval\":\"202102\",\"count\":1},"
                        + "{\"deviceCategory\":\"tablet\",\"dateInterval\":\"202102\",\"count\":1}]}}");
    }

    @Test
    void arViewsAreToldByMonthAndDevice() {
        happen(
                viewAr("a", "click", "occurredAt", "2021-02-28T23:59:59Z", "device", MOBILE),
                viewAr("a", "scan", "occurredAt", "2021-03-01T00:00:00Z", "device", MOBILE),
                viewAr("a", "scan", "occurredAt", "2021-03-31T00:00:00Z", "device", MOBILE),
                view3D("a", "occurredAt", "2021-03-31T00:00:00Z", "device", MOBILE));

        assertThat(ask(VIEWS_DATA, """
                        {"viewType": "ARView", "actionTypes": ["click", "scan"], "returnFields": ["device"],
                         "startDate": "2021-01-01T00:00:00", "endDate": "2021-06-30T23:59:59",
                         "dateInterval": "MONTH", "clientUuids": null, "productsUuid": null, "domain": null}""").text())
                .isEqualTo("{\"success\":true,\"errors\":[],\"response\":{\"count\":3,\"grid\":["
                        + "{\"deviceCategory\":\"mobile\",\"dateInterval\":\"202102\",\"count\":1},"
                        + "{\"deviceCategory\":\"mobile\",\"dateInterval\":\"202103\",\"count\":2}]}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"click\"]|1",
                "[\"scan\"]|2",
                "[\"scan\",\"click\"]|3",
                "[\"scan\",\"scan\"]|2",
                "null|3",
                "[]|3"
            })
    void arViewsAreThoseOfTheActionsAskedFor(String actions, int count) {
        happen(viewAr("a", "click"), viewAr("a", "scan"), viewAr("b", "scan"), view3D("a"));

        assertThat(views("\"viewType\":\"ARView\",\"actionTypes\":" + actions)
                        .get("count")
                        .asInt())
                .isEqualTo(count);
    }

    @Test
    void whatIsNeitherMobileNorTabletIsADesktop() {
        happen(
                view3D("a", "device", TV, "occurredAt", "2021-05-01T10:00:00Z"),
                view3D("a", "device", "something else", "occurredAt", "2021-05-01T11:00:00Z"),
                view3D("a", "device", DESKTOP, "occurredAt", "2021-05-01T12:00:00Z"),
                view3D("a", "device", MOBILE, "occurredAt", "2021-05-01T13:00:00Z"));

        assertThat(views(THREE_D + BY_DEVICE).toString())
                .isEqualTo("{\"count\":4,\"grid\":[{\"deviceCategory\":\"desktop\",\"count\":3},"
                        + "{\"deviceCategory\":\"mobile\",\"count\":1}]}");
        assertThat(views(THREE_D + BY_DEVICE + ",\"dateInterval\":\"DAY\"").toString())
                .isEqualTo("{\"count\":4,\"grid\":["
                        + "{\"deviceCategory\":\"desktop\",\"dateInterval\":\"20210501\",\"count\":3},"
                        + "{\"deviceCategory\":\"mobile\",\"dateInterval\":\"20210501\",\"count\":1}]}");
    }

    @Test
    void onlyWhatIsAskedForIsTold() {
        happen(view3D("a", "occurredAt", "2021-05-01T10:00:00Z"), view3D("a", "occurredAt", "2021-05-03T10:00:00Z"));

        assertThat(views(THREE_D).toString()).isEqualTo("{\"count\":2,\"grid\":[{\"count\":2}]}");
        assertThat(views("\"viewType\":\"3DView\",\"returnFields\":null,\"dateInterval\":null")
                        .toString())
                .isEqualTo("{\"count\":2,\"grid\":[{\"count\":2}]}");
        assertThat(views(THREE_D + ",\"returnFields\":[],\"dateInterval\":\"DAY\"")
                        .toString())
                .isEqualTo("{\"count\":2,\"grid\":[{\"dateInterval\":\"20210501\",\"count\":1},"
                        + "{\"dateInterval\":\"20210503\",\"count\":1}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", ",\"returnFields\":[\"device\"]", ",\"dateInterval\":\"DAY\""})
    void whereThereWasNoViewThereIsNoRow(String fields) {
        happen(viewAr("a", "scan"));

        assertThat(views(THREE_D + fields).toString()).isEqualTo("{\"count\":0,\"grid\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,           2020-12-27T12:00:00Z, 202052",
        "UTC,           2020-12-31T12:00:00Z, 202053",
        "UTC,           2021-01-01T12:00:00Z, 202053",
        "UTC,           2021-01-03T23:59:59.999Z, 202053",
        "UTC,           2021-01-04T00:00:00Z, 202101",
        "UTC,           2019-12-30T00:00:00Z, 202001",
        "Europe/Berlin, 2021-01-03T22:59:59.999Z, 202053",
        "Europe/Berlin, 2021-01-03T23:00:00Z, 202101",
        "Asia/Kolkata,  2021-01-03T18:29:59.999Z, 202053",
        "Asia/Kolkata,  2021-01-03T18:30:00Z, 202101"
    })
    void aWeekIsOneOfIso8601InTheZone(String zone, String at, String week) {
        restart(configure(Site.on(container)).setting("analytics.zone", zone));
        happen(view3D("a", "occurredAt", at));

        assertThat(interval("WEEK")).isEqualTo(week);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2021-03-27T22:59:59.999Z, 20210327",
        "Europe/Berlin, 2021-03-27T23:00:00Z,     20210328",
        "Europe/Berlin, 2021-03-28T21:59:59.999Z, 20210328",
        "Europe/Berlin, 2021-03-28T22:00:00Z,     20210329",
        "Europe/Berlin, 2020-10-25T22:59:59.999Z, 20201025",
        "Europe/Berlin, 2020-10-25T23:00:00Z,     20201026",
        "Asia/Kolkata,  2021-02-28T18:29:59.999Z, 20210228",
        "Asia/Kolkata,  2021-02-28T18:30:00Z,     20210301"
    })
    void aDayIsLocalHoweverLongItIs(String zone, String at, String day) {
        restart(configure(Site.on(container)).setting("analytics.zone", zone));
        happen(view3D("a", "occurredAt", at));

        assertThat(interval("DAY")).isEqualTo(day);
        assertThat(interval("MONTH")).isEqualTo(day.substring(0, 6));
    }

    @Test
    void aBucketThatBeginsBeforeTheRangeHasWhatIsInTheRange() {
        happen(view3D("a", "occurredAt", "2021-04-12T10:00:00Z"), view3D("a", "occurredAt", "2021-04-14T10:00:00Z"));

        assertThat(response(
                                ask(
                                        VIEWS_DATA,
                                        "{" + THREE_D
                                                + ",\"dateInterval\":\"WEEK\",\"startDate\":\"2021-04-14\",\"endDate\":\"2021-04-15\"}"))
                        .toString())
                .isEqualTo("{\"count\":1,\"grid\":[{\"dateInterval\":\"202115\",\"count\":1}]}");
    }

    @Test
    void countIsTheSumOfTheGrid() {
        for (int day = 1; day <= 28; day++) {
            for (String device : new String[] {DESKTOP, MOBILE, TABLET, TV}) {
                happen(view3D("a", "device", device, "occurredAt", "2021-02-%02dT12:00:00Z".formatted(day)));
            }
        }

        for (String interval : new String[] {"DAY", "WEEK", "MONTH"}) {
            JsonNode told = views(THREE_D + BY_DEVICE + ",\"dateInterval\":\"" + interval + "\"");
            int sum = 0;
            for (JsonNode cell : told.get("grid")) {
                sum += cell.get("count").asInt();
            }
            assertThat(sum).isEqualTo(28 * 4).isEqualTo(told.get("count").asInt());
            assertThat(told.get("grid").findValuesAsText("dateInterval")).isSorted();
        }
    }

    private String interval(String name) {
        return views(THREE_D + ",\"dateInterval\":\"" + name + "\"")
                .at("/grid/0/dateInterval")
                .asText();
    }

    private JsonNode views(String fields) {
        return response(ask(VIEWS_DATA, everWith(fields)));
    }
}
