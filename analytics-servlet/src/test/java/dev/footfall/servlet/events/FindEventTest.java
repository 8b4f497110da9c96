package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindEventTest extends InEveryContainer {

    @Test
    void anEventIsFoundByItsId() {
        Reply created = site.create("{\"eventType\":\"user signup\",\"userId\":\"u\"}");
        String id = created.json().get(0).get("id").asText();

        assertThat(site.ask(EVENTS + "/" + id).text()).isEqualTo(created.text());
        assertThat(site.ask(EVENTS + "/" + id.toUpperCase(Locale.ROOT) + "/").text())
                .isEqualTo(created.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "78aa0bcc-ed1f-4156-958c-3b7cffbae606",
                "string",
                "1-1-1-1-1",
                "%20",
                "78aa0bcc-ed1f-4156-958c-3b7cffbae60g",
                "78aa0bcc-ed1f-4156-958c-3b7cffbae6060"
            })
    void whatIsNoEventIsNotFound(String id) {
        Reply reply = site.ask(EVENTS + "/" + id);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text())
                .isEqualTo("{\"error\":{\"type\":\"event_not_found\",\"message\":\"Event not found\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void anEventCanOnlyBeRead(String method) {
        Reply reply = site.send(
                method,
                EVENTS + "/78aa0bcc-ed1f-4156-958c-3b7cffbae606",
                new byte[0],
                "Authorization",
                "Bearer private");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(reply.errorType()).isEqualTo("method_not_allowed");
    }
}
