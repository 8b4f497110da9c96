package dev.footfall.servlet.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.events.EventsApi;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;

/** A site whose events come in through the one API, and go out as files through the other. */
@Timeout(60)
abstract class ExportSite extends InEveryContainer {

    static final String EXPORT = "/analytics/export";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(VideoApi::new).also(EventsApi::new);
    }

    Reply begin(String token, String body) {
        return site.post(EXPORT, body, "Content-Type", "application/json", "Authorization", "Bearer " + token);
    }

    /** What is told of an export that was taken. */
    JsonNode begun(String token, String body) {
        Reply reply = begin(token, body);
        assertThat(reply.status()).as(reply::text).isEqualTo(202);
        assertThat(reply.json().get("success").asBoolean()).isTrue();
        return reply.json().get("data");
    }

    Reply status(String token, JsonNode export) {
        return site.get(EXPORT + "/" + export.get("exportId").asText(), "Authorization", "Bearer " + token);
    }

    /** What is told of an export once it is over. */
    JsonNode over(String token, JsonNode export) {
        while (true) {
            Reply reply = status(token, export);
            assertThat(reply.status()).as(reply::text).isEqualTo(200);
            JsonNode data = reply.json().get("data");
            if (!data.get("status").asText().equals("processing")) {
                return data;
            }
            Thread.onSpinWait();
        }
    }

    /** The file of an export, which comes to be. */
    Reply file(String token, String body) {
        JsonNode export = over(token, begun(token, body));
        assertThat(export.get("status").asText()).as(export::toString).isEqualTo("ready");
        return download(export);
    }

    Reply download(JsonNode export) {
        return site.get(pathOf(export));
    }

    String pathOf(JsonNode export) {
        String origin = "http://127.0.0.1:" + site.port();
        assertThat(export.get("downloadUrl").asText()).startsWith(origin + "/");
        return export.get("downloadUrl").asText().substring(origin.length());
    }

    void later(Duration duration) {
        site.clock().advance(duration);
        site.engine().exports().wake();
    }

    static String code(Reply reply) {
        assertThat(reply.json().get("success").asBoolean()).isFalse();
        return reply.error().get("code").asText();
    }

    /** Stores events, a second before whatever is asked next: a period ends before the moment it is asked for. */
    void happen(String... events) {
        Reply reply = site.create("[" + String.join(",", events) + "]");
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        site.clock().advance(Duration.ofSeconds(1));
    }

    static String view(String asset, String more) {
        return "{\"eventType\":\"video view\",\"sessionId\":\"s\",\"assetId\":\"" + asset + "\"" + more + "}";
    }
}
