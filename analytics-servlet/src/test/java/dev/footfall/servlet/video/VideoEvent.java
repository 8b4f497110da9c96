package dev.footfall.servlet.video;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Events of videos, as players send them. */
final class VideoEvent {

    static final String DESKTOP =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    private final Map<String, String> fields = new TreeMap<>();
    private final StringJoiner metadata = new StringJoiner(",", "{", "}");

    private VideoEvent(String type, @Nullable String video) {
        text("eventType", "video " + type);
        text("assetId", video);
        text("sessionId", "s");
    }

    /** What happens to a video in session s, unless it says another. */
    static VideoEvent of(String type, @Nullable String video) {
        return new VideoEvent(type, video);
    }

    static VideoEvent view(String video) {
        return of("view", video);
    }

    static VideoEvent watch(String video, double seconds) {
        VideoEvent event = of("watch", video);
        event.fields.put("metric", String.valueOf(seconds));
        return event;
    }

    static VideoEvent quality(String video, long playing, long buffering, @Nullable Long kbps) {
        VideoEvent event = of("quality", video).with("playingMs", playing).with("bufferingMs", buffering);
        return kbps == null ? event : event.with("bitrateKbps", kbps);
    }

    VideoEvent with(String key, long number) {
        metadata.add(String.format(Locale.ROOT, "\"%s\":%d", key, number));
        return this;
    }

    VideoEvent session(@Nullable String session) {
        return text("sessionId", session);
    }

    VideoEvent user(@Nullable String user) {
        return text("userId", user);
    }

    VideoEvent visitor(@Nullable String visitor) {
        return text("visitorId", visitor);
    }

    VideoEvent at(String time) {
        return text("occurredAt", time);
    }

    VideoEvent workspace(@Nullable String workspace) {
        return text("workspaceId", workspace);
    }

    VideoEvent country(@Nullable String country) {
        return text("country", country);
    }

    VideoEvent platform(@Nullable String platform) {
        return text("platform", platform);
    }

    /** Which browser it is, or which robot. */
    VideoEvent on(@Nullable String userAgent) {
        return text("device", userAgent);
    }

    VideoEvent robot() {
        return on("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
    }

    VideoEvent id(String uuid) {
        return text("id", uuid);
    }

    private VideoEvent text(String field, @Nullable String value) {
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, "\"" + value + "\"");
        }
        return this;
    }

    @Override
    public String toString() {
        StringJoiner json = new StringJoiner(",", "{", "}");
        fields.forEach((field, value) -> json.add("\"" + field + "\":" + value));
        return json.add("\"eventMetadata\":" + metadata).toString();
    }
}
