package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To know an id is not to know the event, and who is limited to workspaces stays in them. */
class KnownEventsTest extends InEveryContainer {

    private static final String ID = "11111111-2222-4333-8444-555555555555";
    private static final String OWN = "{\"eventType\":\"user signup\",\"id\":\"" + ID + "\"}";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.token("northern", "acme", "read,write", "north", "")
                .token("northern-writer", "acme", "write", "north", "");
    }

    private Reply post(String token, String body) {
        return site.post(EVENTS, body, "Authorization", "Bearer " + token, "User-Agent", "Firefox/1 (+" + token + ")");
    }

    private void somebodyElses(String workspace) {
        String place = workspace.isEmpty() ? "" : ",\"workspaceId\":\"" + workspace + "\"";
        post(
                "private",
                "{\"eventType\":\"user signup\",\"id\":\"" + ID + "\",\"userId\":\"secret\",\"assetId\":\"secret\","
                        + "\"visitorId\":\"secret\",\"eventMetadata\":{\"secret\":1},\"referer\":\"https://secret.example\""
                        + place + "}");
        site.clock().advance(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"south", ""})
    void anEventOutsideTheWorkspacesOfATokenStaysThere(String workspace) {
        somebodyElses(workspace);

        for (String token : new String[] {"northern", "northern-writer"}) {
            Reply reply = post(token, OWN);

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.errorType()).isEqualTo("forbidden");
            assertThat(reply.text()).doesNotContain("secret").doesNotContain("south");
        }
        assertThat(site.stored()).hasSize(1);
    }

    @Test
    void whoMayReadIsAnsweredWhatIsStored() {
        somebodyElses("north");

        assertThat(post("northern", OWN).json().at("/0/userId").asText()).isEqualTo("secret");
    }

    @Test
    void whoMayOnlyWriteIsAnsweredWhatItSent() {
        somebodyElses("");

        Reply reply = post("writer", OWN.replace("}", ",\"sessionId\":\"mine\"}"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).doesNotContain("secret").doesNotContain("private");
        JsonNode event = reply.json().get(0);
        assertThat(event.get("id").asText()).isEqualTo(ID);
        assertThat(event.get("orgId").asText()).isEqualTo("acme");
        assertThat(event.get("sessionId").asText()).isEqualTo("mine");
        assertThat(event.get("createdAt").asText()).isEqualTo("2021-05-05T12:00:01.000Z");
        assertThat(event.get("device").isNull()).isTrue();
    }

    @Test
    void whatWasSentTwiceInOneRequestIsNotMixedUp() {
        JsonNode events = post("writer", "[" + OWN.replace("}", ",\"userId\":\"u1\"}") + "," + OWN + "]")
                .json();

        assertThat(events.findValuesAsText("userId")).containsExactly("u1", "null");
    }

    @Test
    void whatIsNewIsAnsweredAsItIsStored() {
        for (String sent :
                new String[] {OWN.replace("}", ",\"domain\":\"Shop.example.:8443\"}"), "{\"eventType\":\"user signup\"}"
                }) {
            JsonNode event = post("writer", sent).json().get(0);

            assertThat(event.get("device").asText()).isEqualTo("Firefox/1 (+writer)");
        }
    }

    @Test
    void theOnlyWorkspaceOfATokenIsTheOneItWritesIn() {
        assertThat(post("northern", "{\"eventType\":\"user signup\"}").status()).isEqualTo(200);

        assertThat(site.stored()).extracting(Event::workspace).containsExactly("north");
        assertThat(site.get(EVENTS, "Authorization", "Bearer northern").json().get("events"))
                .hasSize(1);
    }

    @Test
    void whoHasSeveralWorkspacesMustNameOne() {
        Reply reply = post("limited", "{\"eventType\":\"user signup\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("create_event_error");
        assertThat(reply.error().at("/faults/0/field").asText()).isEqualTo("workspaceId");
        assertThat(site.stored()).isEmpty();
    }
}
