package dev.footfall.servlet.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a body is told, all of it, by field. */
class BodyFaultsTest extends MetricsSite {

    private static final String[] CALLS = {DASHBOARD, VIEWS_DATA, SUMMARY_REPORT};

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return super.configure(builder).surroundings(given -> with(given, new LinesWriter()));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Reply reply = ask(VIEWS_DATA, """
                {"viewType":"4DView","actionTypes":["click"],"returnFields":["browser"],"startDate":"yesterday",
                 "dateInterval":"YEAR","clientUuids":"north","productsUuid":[7],"domain":false}""");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text())
                .isEqualTo("{\"success\":false,\"errors\":["
                        + "{\"field\":\"clientUuids\",\"message\":\"clientUuids must be an array of texts or null, was text\"},"
                        + "{\"field\":\"productsUuid\",\"message\":\"productsUuid must have texts in it, has a number at 0\"},"
                        + "{\"field\":\"domain\",\"message\":\"domain must be text or null, was false\"},"
                        + "{\"field\":\"viewType\",\"message\":\"viewType must be 3DView or ARView, was '4DView'\"},"
                        + "{\"field\":\"returnFields\",\"message\":\"returnFields must have only device in it, has 'browser'\"},"
                        + "{\"field\":\"actionTypes\",\"message\":\"actionTypes must have only view in it, has 'click'\"},"
                        + "{\"field\":\"dateInterval\",\"message\":\"dateInterval must be DAY, WEEK, MONTH or null, was 'YEAR'\"},"
                        + "{\"field\":\"startDate\",\"message\":\"startDate must be a date and time such as"
                        + " 2026-03-01T00:00:00 or 2026-03-01T00:00:00Z, or a date, was 'yesterday'\"},"
                        + "{\"field\":\"endDate\",\"message\":\"endDate is required, as a date and time such as"
                        + " 2026-03-01T00:00:00 or 2026-03-01T00:00:00Z, or a date\"}"
                        + "],\"response\":null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"startDate\":null|startDate",
                "\"startDate\":\"\"|startDate",
                "\"startDate\":\"2021-02-29\"|startDate",
                "\"startDate\":\"2021-04-01T24:00:01\"|startDate",
                "\"startDate\":\"2021-02-29T24:00:00\"|startDate",
                "\"startDate\":\"2021-04-01T00:00:00Z+00\"|startDate",
                "\"startDate\":\"2021-04-01T00:00:00+0\"|startDate",
                "\"startDate\":\"20210401T000000Z\"|startDate",
                "\"startDate\":\"2021-4-1\"|startDate",
                "\"startDate\":\"01/04/2021\"|startDate",
                "\"startDate\":1617235200|startDate",
                "\"endDate\":[\"2021-05-06\"]|endDate",
                "\"endDate\":\"1969-12-31\"|endDate",
                "\"domain\":\"\"|domain",
                "\"domain\":{}|domain",
                "\"domain\":\"*.example\"|domain",
                "\"domain\":\"shop.example, other.example\"|domain",
                "\"domain\":\"b\u00fccher.example\"|domain",
                "\"domain\":\"https://\"|domain",
                "\"domain\":\"a\\u0000b\"|domain",
                "\"clientUuids\":[\"\"]|clientUuids",
                "\"clientUuids\":[null]|clientUuids",
                "\"clientUuids\":{\"a\":[\"b\"]}|clientUuids",
                "\"clientUuids\":[\"a\",[\"b\"]]|clientUuids",
                "\"clientUuids\":[\"\\ud800\"]|clientUuids",
                "\"clientUuids\":[\"a\"],\"clientUuids\":null|clientUuids",
                "\"productsUuid\":true|productsUuid",
                "\"productUuids\":0|productUuids",
                "\"productUuids\":[\"a\"],\"productsUuid\":[\"b\"]|productUuids",
                "\"productUuids\":[\"a\"],\"productsUuid\":[\"a\",\"b\"]|productUuids"
            })
    void aFieldThatIsNotAsItMustBeIsNamed(String fields, String field) {
        String start = fields.contains("startDate") ? "" : ",\"startDate\":\"2021-01-01\"";
        String end = fields.contains("endDate") ? "" : ",\"endDate\":\"2021-12-31\"";

        for (String call : CALLS) {
            assertFault(ask(call, "{\"viewType\":\"3DView\"," + fields + start + end + "}"), field);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"viewType\":null|viewType",
                "\"viewType\":\"3dview\"|viewType",
                "\"viewType\":\"ARView\",\"actionTypes\":[\"view\"]|actionTypes",
                "\"viewType\":\"3DView\",\"actionTypes\":[\"view\",\"scan\"]|actionTypes",
                "\"viewType\":\"3DView\",\"actionTypes\":\"view\"|actionTypes",
                "\"viewType\":\"3DView\",\"returnFields\":[\"device\",\"country\"]|returnFields",
                "\"viewType\":\"3DView\",\"dateInterval\":\"day\"|dateInterval",
                "\"viewType\":\"3DView\",\"dateInterval\":7|dateInterval",
                "\"viewType\":\"3DView\",\"returnField\":[\"device\"]|returnField"
            })
    void aFieldOfTheGridIsNamedToo(String fields, String field) {
        assertFault(ask(VIEWS_DATA, everWith(fields)), field);
    }

    @ParameterizedTest
    @CsvSource({
        "clientUuid,     clientUuids",
        "clientUUIDs,    clientUuids",
        "clientsUuid,    clientUuids",
        "client_uuids,   clientUuids",
        "clients,        clientUuids",
        "CLIENT_ID,      clientUuids",
        "product_set_ids, productsUuid",
        "workspaceUuids, clientUuids",
        "productUuid,    productUuids",
        "PRODUCTSUUID,   productsUuid",
        "assetIds,       productsUuid",
        "domains,        domain",
        "Domain,         domain"
    })
    void aFilterThatIsMisspeltIsNotIgnored(String name, String meant) {
        for (String call : CALLS) {
            Reply reply = ask(call, everWith("\"viewType\":\"3DView\",\"" + name + "\":[\"a\"]"));

            assertFault(reply, name);
            assertThat(reply.json().at("/errors/0/message").asText())
                    .isEqualTo(name + " is no field of this call; write " + meant);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientName", "apiClient", "productLabel", "client", "myAssets", "metrics"})
    void whatIsNoFilterIsIgnored(String name) {
        assertThat(ask(DASHBOARD, everWith("\"" + name + "\":[\"a\"]")).status())
                .isEqualTo(200);
    }

    @Test
    void whatOtherCallsKnowIsIgnored() {
        assertThat(ask(DASHBOARD, everWith("\"viewType\":3,\"dateInterval\":[],\"x\":{\"clientUuids\":[\"a\"]}"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"1000, 128, 200", "1001, 1, 422", "1, 129, 422", "5000, 128, 422"})
    void aListHasOnlySoManyIdsOfSuchALength(int ids, int length, int status) {
        String id = "\"" + "x".repeat(length) + "\"";

        for (String call : CALLS) {
            Reply reply = ask(
                    call,
                    everWith("\"viewType\":\"3DView\",\"productsUuid\":["
                            + String.join(",", Collections.nCopies(ids, id)) + "]"));

            assertThat(reply.status()).isEqualTo(status);
            if (status == 422) {
                assertFault(reply, "productsUuid");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "\"text\"",
                "[]",
                "[{\"startDate\":\"2021-01-01\",\"endDate\":\"2021-02-01\"}]",
                "{",
                "{\"startDate\"",
                "{\"startDate\":\"2021-01-01\",\"endDate\":\"2021-02-01\"} x",
                "{\"startDate\":\"2021-01-01\",\"endDate\":\"2021-02-01\"}{}",
                "{'startDate':'2021-01-01'}",
                "startDate=2021-01-01&endDate=2021-02-01"
            })
    void aBodyThatIsNoJsonObjectIsRefused(String body) {
        for (String call : CALLS) {
            Reply reply = ask(call, body);

            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.json().at("/errors/0/field").isNull()).isTrue();
            assertThat(reply.json().at("/errors/0/message").asText()).isNotBlank();
            assertThat(reply.json().get("response").isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void aBodyIsReadAsJsonWhateverItSaysItIs(String type) {
        assertThat(site.post(DASHBOARD, EVER, "Content-Type", type, "x-auth-token", "private")
                        .status())
                .isEqualTo(200);
        assertThat(site.post(DASHBOARD, "\uFEFF" + EVER, "Content-Type", type, "x-auth-token", "private")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLargeOrPackedStrangelyIsRefusedInTheEnvelope() {
        Reply large = ask(DASHBOARD, EVER + " ".repeat(1 << 20));
        Reply packed = site.post(DASHBOARD, EVER, "x-auth-token", "private", "Content-Encoding", "br");

        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text()).isEqualTo(failure(null, "the body must have at most 1048576 bytes, unpacked"));
        assertThat(packed.status()).isEqualTo(415);
        assertThat(packed.text())
                .isEqualTo(failure(null, "Content-Encoding must be gzip, deflate or absent, was 'br'"));
    }

    @Test
    void ofVeryManyFaultsTheFirstAreTold() {
        String misspelt = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"clientUuids" + i + "\":1")
                .collect(Collectors.joining(","));

        Reply reply = ask(DASHBOARD, everWith(misspelt));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("errors")).hasSize(100);
    }

    @Test
    void faultsAreToldBeforeWorkspacesThatMayNotBeSeen() {
        assertFault(as("limited", DASHBOARD, "{\"clientUuids\":[\"west\"],\"endDate\":\"2021-01-01\"}"), "startDate");
    }

    @Test
    void whatIsShownOfABodyIsHarmless() {
        Reply reply = ask(
                DASHBOARD, "{\"startDate\":\"" + "<script>\\u001b[31m".repeat(100) + "\",\"endDate\":\"2021-01-01\"}");

        assertThat(reply.text())
                .doesNotContain("\\u001b")
                .doesNotContain("\u001b")
                .hasSizeLessThan(400);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static void assertFault(Reply reply, String field) {
        assertThat(reply.status()).as(reply::text).isEqualTo(422);
        JsonNode errors = reply.json().get("errors");
        assertThat(errors.findValuesAsText("field")).containsExactly(field);
        assertThat(errors.at("/0/message").asText()).startsWith(field + " ");
    }
}
