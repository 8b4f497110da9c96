package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateEventsTest extends InEveryContainer {

    private static final String FULL = """
            {"eventType":"production configuration attribute set","eventMetadata":{"a":[1,2.50,null,true,{"b":"ü"}]},
             "orgId":"acme","assetId":"chair-7","userId":"u1","sessionId":"s1","configId":"c1",
             "configuration":{"colour":"red"},"device":"Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:47.0) Gecko/20100101 Firefox/47.0",
             "metric":1.5,"id":"0190A6E6-8A6B-7C3E-9A3B-1C2D3E4F5A6B","occurredAt":"2021-05-05T13:00:00.1239+02:00",
             "workspaceId":"north","deviceId":"d1","visitorId":"v1","domain":"Shop.example","country":"de",
             "platform":"iOS","duration":1500,"referer":"https://shop.example/p/7","somethingElse":[{}]}
            """;

    @Test
    void theAnswerIsTheStoredEventWithEveryField() {
        Reply reply = site.create(FULL);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=UTF-8");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.text()).isEqualTo("""
                [{"id":"0190a6e6-8a6b-7c3e-9a3b-1c2d3e4f5a6b","eventType":"product configuration attribute set",\
                "eventMetadata":{"a":[1,2.5,null,true,{"b":"ü"}]},"orgId":"acme","assetId":"chair-7","assetName":null,\
                "assetMetadata":{},"configId":"c1","configuration":{"colour":"red"},"userId":"u1","sessionId":"s1",\
                "device":"Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:47.0) Gecko/20100101 Firefox/47.0",\
                "referer":"https://shop.example/p/7","createdAt":"2021-05-05T12:00:00.000Z","metric":1.5,\
                "occurredAt":"2021-05-05T11:00:00.123Z","workspaceId":"north","deviceId":"d1","visitorId":"v1",\
                "domain":"shop.example","country":"DE","platform":"ios","deviceCategory":"desktop","duration":1500,\
                "bot":false}]""");
        assertThat(site.stored()).extracting(Event::asset).containsExactly("chair-7");
    }

    @Test
    void whatIsNotSaidIsNullOrEmptyOrOne() {
        JsonNode event = site.create("{\"eventType\":\"user signup\",\"metric\":null,\"assetId\":null}")
                .json()
                .get(0);

        assertThat(event.get("metric").toString()).isEqualTo("1");
        assertThat(event.get("eventMetadata").toString()).isEqualTo("{}");
        assertThat(event.get("configuration").toString()).isEqualTo("{}");
        assertThat(event.get("assetMetadata").toString()).isEqualTo("{}");
        assertThat(List.of("assetId", "assetName", "configId", "userId", "referer", "duration", "country"))
                .allSatisfy(field -> assertThat(event.get(field).isNull()).isTrue());
        assertThat(event.get("occurredAt").asText()).isEqualTo("2021-05-05T12:00:00.000Z");
        assertThat(event.get("id").asText()).hasSize(36);
    }

    @Test
    void anArrayIsAnsweredInItsOrder() {
        JsonNode events = site.create("[" + event("a") + "," + event("b") + "," + event("c") + "]")
                .json();

        assertThat(events.findValuesAsText("assetId")).containsExactly("a", "b", "c");
    }

    @Test
    void linesAreEvents() {
        Reply reply = site.post(
                EVENTS,
                "\r\n" + event("a") + "\r\n\n  " + event("b") + "\n",
                "Authorization",
                "Bearer private",
                "Content-Type",
                "application/x-ndjson; charset=utf-8");

        assertThat(reply.json().findValuesAsText("assetId")).containsExactly("a", "b");
    }

    @Test
    void aLineThatIsNoEventIsNamed() {
        Reply reply = site.post(
                EVENTS,
                event("a") + "\n{\"eventType\":}\n",
                "Authorization",
                "Bearer private",
                "Content-Type",
                "application/x-ndjson");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorMessage()).contains("line 2");
        assertThat(site.stored()).isEmpty();
    }

    @Test
    void aBeaconSendsPlainText() {
        Reply reply = site.post(
                EVENTS + "?bearer_token=browser",
                event("a"),
                "Origin",
                "https://shop.example",
                "Content-Type",
                "text/plain;charset=UTF-8");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get(0).get("domain").asText()).isEqualTo("shop.example");
    }

    @Test
    void anEventWhoseIdIsKnownIsAnsweredAsItIsStored() {
        String id = "11111111-2222-4333-8444-555555555555";
        site.create("{\"eventType\":\"user signup\",\"userId\":\"first\",\"id\":\"" + id + "\"}");

        JsonNode again = site.create("{\"eventType\":\"user signup\",\"userId\":\"second\",\"id\":\"" + id + "\"}")
                .json();

        assertThat(again.get(0).get("userId").asText()).isEqualTo("first");
        assertThat(site.stored()).hasSize(1);
    }

    static String event(String asset) {
        return "{\"eventType\":\"product interaction\",\"sessionId\":\"s1\",\"assetId\":\"" + asset + "\"}";
    }
}
