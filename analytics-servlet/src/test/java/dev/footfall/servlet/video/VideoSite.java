package dev.footfall.servlet.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.events.EventsApi;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A site whose players report through one API, and another tells acme about its videos. */
abstract class VideoSite extends InEveryContainer {

    static final String VIDEOS = "/analytics/videos/";
    static final String NOW = "2026-03-20T12:00:00Z";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(VideoApi::new).also(EventsApi::new).at(NOW);
    }

    /** Starts anew with something changed. */
    void restartAt(String now, String zone) {
        restart(configure(Site.on(container)).at(now).setting("analytics.zone", zone));
    }

    void happen(VideoEvent... events) {
        happenTo("private", events);
    }

    void happenTo(String token, VideoEvent... events) {
        Reply reply = send(token, events);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
    }

    Reply send(String token, VideoEvent... events) {
        String body = Arrays.stream(events).map(VideoEvent::toString).collect(Collectors.joining(",", "[", "]"));
        return site.post(Site.EVENTS, body, "Authorization", "Bearer " + token);
    }

    /** Asks about {@code intro?period=7d}, or about the summary. */
    Reply replyTo(String token, String callAndQuery) {
        return site.get(VIDEOS + callAndQuery, "Authorization", "Bearer " + token);
    }

    String answer(String callAndQuery) {
        Reply reply = replyTo("private", callAndQuery);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        return reply.text();
    }

    JsonNode data(String callAndQuery) {
        Reply reply = replyTo("private", callAndQuery);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        assertThat(reply.json().path("success").asBoolean()).isTrue();
        return reply.json().path("data");
    }

    /** Refused in the documented envelope; returns what is said. */
    static String refusal(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply::text).isEqualTo(status);
        assertThat(reply.json().fieldNames()).toIterable().containsExactly("success", "error");
        assertThat(reply.json().path("success").isBoolean()).isTrue();
        assertThat(reply.json().path("success").asBoolean()).isFalse();
        assertThat(reply.error().fieldNames()).toIterable().containsExactly("code", "message");
        assertThat(reply.error().path("code").asText()).isEqualTo("ANALYTICS_" + code);
        return reply.errorMessage();
    }
}
