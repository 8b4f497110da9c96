package dev.footfall.servlet.events;

import static dev.footfall.servlet.events.CreateEventsTest.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with events is told by index and field, for all of a batch at once. */
class FaultsTest extends InEveryContainer {

    @Test
    void allFaultsOfABatchAreToldAndNothingOfItIsStored() {
        Reply reply = site.create("[" + event("fine") + ",{\"eventType\":\"product interaction\",\"assetId\":7},"
                + "{\"eventType\":\"nonsense\",\"metric\":\"many\",\"id\":\"no\"}]");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("create_event_error");
        assertThat(reply.errorMessage()).contains("nothing was stored", "5 faults", "event 1", "assetId");
        assertThat(reply.error().get("faults"))
                .extracting(fault ->
                        fault.get("index").asInt() + " " + fault.get("field").asText())
                .containsExactlyInAnyOrder("1 assetId", "1 sessionId", "2 metric", "2 id", "2 eventType");
        assertThat(site.stored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            eventType     | 5                      | the number '5'
            eventType     | `"product nothing"`    | product nothing
            eventType     | `""`                   | required
            assetId       | 12                     | must be text, was the number '12'
            assetId       | `""`                   | characters
            assetId       | `"null"`               | leave it out
            assetId       | true                   | true
            assetId       | `["a"]`                | an array
            userId        | {"a":1}                | an object
            sessionId     | `"a\\u0000b"`          | NUL
            configId      | `"\\ud800"`            | Unicode
            orgId         | 5                      | must be text
            eventMetadata | `"text"`               | must be an object, was text
            eventMetadata | []                     | must be an object, was an array
            configuration | 1                      | must be an object
            eventMetadata | {"a":{"b":"\\udc00"}}  | Unicode text
            eventMetadata | {"n":1e400}            | number
            eventMetadata | {"n":1e99999999999}    | number
            id            | `"1-1-1-1-1"`          | UUID
            id            | `"not an id"`          | UUID
            id            | 5                      | text
            occurredAt    | `"2021-05-05"`         | offset
            occurredAt    | `"2021-05-05T10:00:00"`| offset
            occurredAt    | `"2021-02-30T10:00:00Z"`| offset
            occurredAt    | 1620208800000          | text
            occurredAt    | `"2021-05-07T10:00:00Z"`| 24 hours ahead
            occurredAt    | `"1969-05-07T10:00:00Z"`| 1970
            metric        | `"1"`                  | a number
            metric        | 1e999                  | finite
            metric        | false                  | a number
            duration      | -1                     | 0 or more
            duration      | 1.5                    | whole
            duration      | 1e999999               | whole
            duration      | 1e-999999999           | whole
            duration      | 99999999999999999999   | whole
            duration      | `"5"`                  | whole
            country       | `"Germany"`            | two letters
            platform      | `"<script>"`           | letters
            domain        | `"https://a/b"`        | host
            """)
    void aFieldThatIsWrongIsNamedWithWhatWouldBeRight(String field, String value, String told) {
        String others = field.equals("eventType") ? "" : "\"eventType\":\"user signup\",";

        Reply reply = site.create("{" + others + "\"" + field + "\":" + value + "}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("create_event_error");
        JsonNode faults = reply.error().get("faults");
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).get("index").asInt()).isZero();
        assertThat(faults.get(0).get("field").asText()).startsWith(field);
        assertThat(faults.get(0).get("message").asText()).startsWith(field).contains(told);
        assertThat(site.stored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n ",
                "[]",
                "null",
                "5",
                "\"text\"",
                "[1]",
                "[null]",
                "[[]]",
                "{",
                "{\"eventType\":",
                "{'eventType':'user signup'}",
                "{\"eventType\":\"user signup\",}",
                "{\"eventType\":\"user signup\"} x",
                "{\"eventType\":\"user signup\"}{\"eventType\":\"user signup\"}",
                "{\"eventType\":\"user signup\",\"metric\":NaN}",
                "{\"eventType\":\"user signup\",\"metric\":01}",
                "{\"eventType\":\"user signup\",\"metric\":1.}",
                "[{\"eventType\":\"user signup\"},]",
                "eventType=user+signup",
                "<event/>"
            })
    void aBodyThatIsNoEventIsRefused(String body) {
        Reply reply = site.create(body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("create_event_error");
        assertThat(reply.errorMessage()).containsAnyOf("line", "column", "event");
        assertThat(site.stored()).isEmpty();
    }

    @Test
    void whereJsonBreaksIsTold() {
        Reply reply = site.create("{\n  \"eventType\": \"user signup\",\n  \"metric\": }");

        assertThat(reply.errorMessage()).contains("line 3", "column");
    }

    @Test
    void onlyUtf8IsRead() {
        String utf16 = "{\"eventType\":\"user signup\"}";
        byte[] latin = "{\"eventType\":\"user signup\",\"x\":\"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] overlong = "{\"eventType\":\"user signup\",\"x\":\"??\"}".getBytes(StandardCharsets.ISO_8859_1);
        overlong[overlong.length - 4] = (byte) 0xC0;
        overlong[overlong.length - 3] = (byte) 0x80;

        for (byte[] body : new byte[][] {utf16.getBytes(StandardCharsets.UTF_16LE), latin, overlong}) {
            Reply reply = site.send("POST", "/api/analytics/events", body, "Authorization", "Bearer private");
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.errorType()).isEqualTo("create_event_error");
        }
        assertThat(site.stored()).isEmpty();
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        assertThat(site.create("\ufeff{\"eventType\":\"user signup\"}").status())
                .isEqualTo(200);
    }

    @Test
    void whatASenderWroteIsShownShortAndHarmless() {
        Reply reply = site.create("{\"eventType\":\"\\u0007\\u202e" + "x".repeat(5_000) + "\"}");

        assertThat(reply.error().get("faults").get(0).get("message").asText())
                .hasSizeLessThan(200)
                .doesNotContain("\u0007", "\u202e");
        assertThat(reply.text()).hasSizeLessThan(600);
    }

    @Test
    void theLastOfTwoEqualFieldsCounts() {
        Reply reply = site.create(
                "{\"eventType\":\"page view\",\"eventType\":\"user signup\",\"userId\":\"a\",\"userId\":\"b\"}");

        assertThat(reply.json().get(0).get("userId").asText()).isEqualTo("b");
    }

    @Test
    void aFieldThatIsWrongAgainAndAgainIsToldOnce() {
        String wrong = "\"assetId\":5,\"eventMetadata\":{\"a\":1e999},\"eventMetadata\":1,".repeat(15_000);

        Reply reply = site.create("{" + wrong + "\"eventType\":\"user signup\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.error().get("faults")).hasSize(2);
    }
}
