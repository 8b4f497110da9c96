package dev.footfall.servlet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryFaultsTest extends QuerySite {

    @Test
    void everyFaultNamesItsFieldAndWhatWouldBeRight() {
        fault("", "{" + COUNT + "}", "dataset", "dataset is required, as one of event, part,");
        fault("", "{\"dataset\":\"event\"}", "measures", "measures is required");
        fault(
                "",
                "{\"dataset\":\"events\"," + COUNT + "}",
                "dataset",
                "one of event, part, session, report, viewing, user, was 'events'");
        with("\"colour\":1", "colour", "'colour' is no field here; known are dataset, range, zone");
        with("\"dataset\":\"part\"", "dataset", "must be given once");
        with("\"zone\":\"Mars\"", "zone", "must be a time zone such as Europe/Berlin, was 'Mars'");
        with("\"range\":7", "range", "range must be an object, was the number '7'");
        with("\"range\":{}", "range", "must have either from and to, or last");
        with("\"range\":{\"from\":\"2021-05-01\"}", "range", "must have either from and to, or last");
        with("\"range\":{\"from\":\"2021-05-01\",\"to\":\"2021-05-02T00:00:00Z\"}", "range", "from a date to a date");
        with("\"range\":{\"from\":\"2021-05-01\",\"to\":\"2021-05-01\"}", "range.to", "after range.from");
        with("\"range\":{\"from\":\"2021-13-01\",\"to\":\"2021-05-01\"}", "range.from", "a date such as");
        with("\"range\":{\"last\":\"7 days\"}", "range.last", "such as PT30M or P7D, at most P3650D, was '7 days'");
        with("\"range\":{\"last\":\"-PT1H\"}", "range.last", "such as PT30M");
        with("\"dimensions\":[\"weekday\"]", "dimensions[0]", "one of hour, day, week,");
        with("\"dimensions\":[\"duration\"]", "dimensions", "duration must be a text to be grouped by");
        with("\"dimensions\":[\"state\"]", "dimensions", "state must be an attribute of");
        with("\"dimensions\":[\"day\",\"day\"]", "dimensions", "each only once");
        with("\"filter\":[{}]", "filter[0]", "filter[0] must be an attribute with oneOf");
        with("\"filter\":[{\"attribute\":\"type\"}]", "filter[0]", "must be an attribute with oneOf");
        with("\"filter\":[{\"attribute\":\"type\",\"known\":false}]", "filter[0].known", "must be true, was false");
        with("\"filter\":[{\"attribute\":\"type\",\"oneOf\":\"a\"}]", "filter[0].oneOf", "an array of texts, was text");
        with("\"filter\":[{\"attribute\":\"type\",\"oneOf\":[1]}]", "filter[0].oneOf[0]", "must be text");
        with("\"filter\":[{\"attribute\":\"type\",\"below\":1}]", "filter", "type must be a number to have bounds");
        with("\"filter\":[{\"attribute\":\"type\",\"equals\":1}]", "filter[0].equals", "known are attribute, oneOf");
        with("\"filter\":[{\"metadata\":{},\"known\":true}]", "filter[0]", "or metadata alone");
        with("\"order\":[{\"by\":\"x\"}]", "order", "a measure or a dimension of the query, was by 'x'");
        with("\"order\":[{}]", "order[0]", "order[0].by is required");
        with("\"limit\":0", "limit", "limit must be a whole number from 1 to 10000, was '0'");
        with("\"limit\":10001", "limit", "was '10001'");
        with("\"bots\":\"yes\"", "bots", "bots must be true or false, was text");
        with("\"fill\":true", "fill", "fill needs exactly one dimension");
        with("\"fill\":true,\"dimensions\":[\"hourOfDay\"]", "fill", "one of hour, day, week, month and year");
        with("\"fill\":true,\"dimensions\":[\"day\"]", "range", "range is required with fill");
        with("\"compare\":\"week\"", "compare", "one of previous, year, was 'week'");
        with("\"compare\":\"year\"", "range", "range is required with compare");
        with(
                "\"fill\":true,\"dimensions\":[\"hour\"],\"range\":{\"from\":\"2021-01-01\",\"to\":\"2021-05-01\"}",
                "limit",
                "the range has more than 1000");
    }

    @Test
    void aMeasureIsHeldToTheModel() {
        measure("{\"aggregation\":\"count\"}", "measures[0].name", "is required");
        measure("{\"name\":\"n\"}", "measures[0].aggregation", "one of count, countDistinct, sum, average");
        measure(
                "{\"name\":\"n\",\"aggregation\":\"median\"}",
                "measures[0].aggregation",
                "must be one of count, countDistinct, sum, average, min, max, weightedAverage, was 'median'");
        measure("{\"name\":\"n\",\"aggregation\":\"sum\",\"of\":[\"asset\"]}", "measures", "must be of a number");
        measure("{\"name\":\"n\",\"aggregation\":\"sum\"}", "measures", "must be of one attribute");
        measure("{\"name\":\" \",\"aggregation\":\"count\"}", "measures[0].name", "text of 1 to 64 characters");
    }

    @Test
    void nothingIsLargerThanAllowed() {
        fault(
                "",
                "{\"dataset\":\"event\",\"measures\":[" + many(21, "{\"name\":\"n%d\",\"aggregation\":\"count\"}")
                        + "]}",
                "measures",
                "at most 20 measures");
        with(
                "\"filter\":[" + many(101, "{\"attribute\":\"type\",\"known\":true}") + "]",
                "filter",
                "at most 100 conditions");
        with(
                "\"filter\":[" + many(2, "{\"attribute\":\"type\",\"oneOf\":[" + many(501, "\"t%d\"") + "]}") + "]",
                "filter",
                "at most 1000 values");
        with("\"dimensions\":[" + many(7, "\"day\"") + "]", "dimensions", "at most 6 dimensions");
        assertThat(ask("{\"dataset\":\"" + "x".repeat(70_000) + "\"}").status()).isEqualTo(413);
    }

    @Test
    void retentionIsHeldToTheModel() {
        assertThat(post("private", RETENTION, "{}").errorMessage()).contains("range is required");
        assertThat(post("private", RETENTION, "{\"range\":{\"last\":\"P7D\"},\"days\":[7,1]}")
                        .errorMessage())
                .contains("days must be ascending");
        assertThat(post("private", RETENTION, "{\"range\":{\"last\":\"P7D\"},\"days\":[0]}")
                        .errorMessage())
                .contains("days[0] must be a whole number from 1 to 365, was '0'");
    }

    @Test
    void aFormatThatNobodyWritesIsTold() {
        String all = "{\"dataset\":\"event\"," + COUNT + "}";
        assertThat(post("private", QUERY + "?format=pdf", all).status()).isEqualTo(422);
        assertThat(post("private", QUERY + "?format=xlsx", all).status()).isEqualTo(501);
    }

    private static String many(int count, String form) {
        return IntStream.range(0, count)
                .mapToObj(i -> form.replace("%d", "" + i))
                .collect(Collectors.joining(","));
    }

    private void with(String field, String path, String message) {
        fault("", "{\"dataset\":\"event\"," + COUNT + "," + field + "}", path, message);
    }

    private void measure(String measure, String path, String message) {
        fault("", "{\"dataset\":\"event\",\"measures\":[" + measure + "]}", path, message);
    }

    private void fault(String query, String body, String path, String message) {
        Reply reply = post("private", QUERY + query, body);
        assertThat(reply.status()).as(body + reply.text()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("invalid_request");
        List<String> fields = reply.error().path("faults").findValuesAsText("field");
        assertThat(fields).as(reply.text()).contains(path);
        assertThat(reply.errorMessage()).as(body).contains(message);
    }
}
