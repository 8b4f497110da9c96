package dev.footfall.servlet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What is compared with what. */
class EarlierTimesTest extends QuerySite {

    private void view(String at) {
        happen("page view", "chair", "ann", "", at);
    }

    private JsonNode compared(String from, String to, String compare, String more) {
        return answer("{\"dataset\":\"event\",\"range\":{\"from\":\"" + from + "\",\"to\":\"" + to
                + "\"},\"compare\":\"" + compare + "\"," + more + COUNT + "}");
    }

    private static String filled(String bucket) {
        return "\"fill\":true,\"zone\":\"Europe/Berlin\",\"dimensions\":[\"" + bucket + "\"],";
    }

    @Test
    void monthsStandBesideMonths() {
        view("2021-03-31T21:30:00Z");
        view("2021-03-31T22:30:00Z");
        view("2021-02-01T10:00:00Z");
        JsonNode answer = compared("2021-03-01", "2021-05-01", "previous", filled("month"));
        assertThat(rows(answer.get("rows")))
                .isEqualTo("[2021-03-01T00:00:00+01:00]=[1] [2021-04-01T00:00:00+02:00]=[1]");
        assertThat(rows(answer.at("/compared/rows")))
                .isEqualTo("[2021-01-01T00:00:00+01:00]=[0] [2021-02-01T00:00:00+01:00]=[1]");
        assertThat(answer.at("/compared/range").toString())
                .isEqualTo("{\"from\":\"2020-12-31T23:00:00Z\",\"to\":\"2021-02-28T23:00:00Z\"}");
        assertThat(rows(compared("2021-03-01", "2021-05-01", "year", filled("month"))
                        .at("/compared/rows")))
                .isEqualTo("[2020-03-01T00:00:00+01:00]=[0] [2020-04-01T00:00:00+02:00]=[0]");
    }

    @Test
    void hoursThatClocksSkipNowLeaveTheEarlierOnesInTheirPlaces() {
        view("2021-03-21T01:30:00Z"); // 2:30, an hour that 28 March does not have
        view("2021-03-21T02:30:00Z"); // 3:30
        view("2021-03-28T01:30:00Z"); // 3:30
        JsonNode answer = compared("2021-03-28", "2021-03-29", "previous", filled("hour"));
        assertThat(answer.get("rows")).hasSize(23);
        assertThat(answer.at("/compared/rows")).hasSize(23);
        assertThat(rows(answer.get("rows"))).contains("[2021-03-28T03:00:00+02:00]=[1]");
        assertThat(answer.at("/compared/rows/1/key/0").asText()).isEqualTo("2021-03-21T01:00:00+01:00");
        assertThat(answer.at("/compared/rows/2").toString())
                .isEqualTo("{\"key\":[\"2021-03-21T03:00:00+01:00\"],\"values\":[1]}");
    }

    @Test
    void hoursThatWereSkippedThenAreNotKnown() {
        JsonNode answer = compared("2021-04-04", "2021-04-05", "previous", filled("hour"));
        assertThat(answer.at("/compared/rows")).hasSize(24);
        assertThat(answer.at("/compared/rows/2").toString()).isEqualTo("{\"key\":[null],\"values\":[null]}");
        assertThat(answer.at("/compared/rows/3/key/0").asText()).isEqualTo("2021-03-28T03:00:00+02:00");
        Reply file = post("private", QUERY + "?format=csv", """
                {"dataset":"event","range":{"from":"2021-04-04","to":"2021-04-05"},"compare":"previous","fill":true,
                 "zone":"Europe/Berlin","measures":[{"name":"n","aggregation":"count"}],"dimensions":["hour"]}""");
        assertThat(file.text().lines()).hasSize(25).anyMatch(line -> line.matches("2021-04-04.02:00.*,0,"));
    }

    @Test
    void theHourThatComesTwiceIsComparedOnce() {
        view("2020-10-18T00:30:00Z"); // 2:30
        JsonNode answer = compared("2020-10-25", "2020-10-26", "previous", filled("hour"));
        assertThat(answer.at("/compared/rows")).hasSize(25);
        assertThat(answer.at("/compared/rows/2/values/0").asInt()).isOne();
        assertThat(answer.at("/compared/rows/3/values/0").isNull()).isTrue();
        assertThat(answer.at("/compared/rows/4/key/0").asText()).isEqualTo("2020-10-18T03:00:00+02:00");
    }

    @Test
    void ofADayThatIsNotOverTotalsAreComparedUpToTheSameMoment() {
        view("2021-05-05T08:00:00Z");
        view("2021-04-28T08:00:00Z");
        view("2021-04-28T12:00:00Z"); // at this time of the day it is not yet
        view("2021-04-28T20:00:00Z");
        JsonNode total = compared("2021-05-05", "2021-05-06", "previous", "");
        assertThat(rows(total.get("rows"))).isEqualTo("[]=[1]");
        assertThat(rows(total.at("/compared/rows"))).isEqualTo("[]=[1]");
        assertThat(total.at("/compared/range").toString())
                .isEqualTo("{\"from\":\"2021-04-28T00:00:00Z\",\"to\":\"2021-04-28T12:00:00Z\"}");
        assertThat(rows(compared("2021-05-05", "2021-05-06", "previous", "\"dimensions\":[\"asset\"],")
                        .at("/compared/rows")))
                .isEqualTo("[chair]=[1]");
        assertThat(rows(compared("2021-05-05", "2021-05-06", "previous", "\"fill\":true,\"dimensions\":[\"day\"],")
                        .at("/compared/rows")))
                .isEqualTo("[2021-04-28T00:00:00Z]=[3]");
    }

    @Test
    void whatHasNotBegunIsComparedWithNothing() {
        view("2021-05-01T08:00:00Z");
        JsonNode total = compared("2021-05-07", "2021-05-09", "previous", "");
        assertThat(rows(total.at("/compared/rows"))).isEqualTo("[]=[0]");
    }

    @Test
    void groupsThatWereManyBeforeAreNotTakenForNewOnes() {
        happen("page view", "zebra", "ann", "", "2021-05-04T08:00:00Z");
        happen("page view", "zebra", "ann", "", "2021-04-27T08:00:00Z");
        for (int i = 0; i < 1_000; i++) {
            happen("page view", "a" + i, "ann", "", "2021-04-27T08:00:00Z");
        }
        JsonNode answer = compared("2021-05-04", "2021-05-05", "previous", "\"dimensions\":[\"asset\"],");
        assertThat(rows(answer.get("rows"))).isEqualTo("[zebra]=[1]");
        assertThat(rows(answer.at("/compared/rows"))).isEqualTo("[zebra]=[1]");
    }
}
