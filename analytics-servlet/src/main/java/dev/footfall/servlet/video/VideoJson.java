package dev.footfall.servlet.video;

import dev.footfall.core.query.Period;
import dev.footfall.core.video.VideoCounts;
import dev.footfall.core.video.VideoInterval;
import dev.footfall.core.video.VideoMetric;
import dev.footfall.core.video.VideoOutcome;
import dev.footfall.core.video.VideoQuality;
import dev.footfall.core.video.ViewFigures;
import dev.footfall.query.TimeBucket;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.time.TimeRange;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one video, as this API writes it.
 *
 * @param isCompared whether the answer tells of the period before
 */
record VideoJson(Set<VideoMetric> metrics, TimeBucket bucket, boolean isCompared) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH':00'", Locale.ROOT);

    void write(JsonGenerator json, Period period, VideoOutcome outcome) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("success", true);
        json.writeObjectFieldStart("data");
        json.writeObjectFieldStart("period");
        writePeriod(json, period);
        json.writeEndObject();
        if (metrics.contains(VideoMetric.VIEWS)) {
            json.writeObjectFieldStart("views");
            writeViews(json, outcome.counts(), outcome.views());
            writeTimeline(json, outcome.timeline(), VideoJson::writeViews);
            json.writeEndObject();
        }
        if (metrics.contains(VideoMetric.ENGAGEMENT)) {
            json.writeObjectFieldStart("engagement");
            writeEngagement(json, outcome.counts());
            writeTimeline(json, outcome.timeline(), VideoJson::writeEngagement);
            json.writeEndObject();
        }
        if (metrics.contains(VideoMetric.PERFORMANCE)) {
            json.writeObjectFieldStart("performance");
            writePerformance(json, outcome.counts(), outcome.quality());
            writeTimeline(json, outcome.timeline(), VideoJson::writePerformance);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writePeriod(JsonGenerator json, Period period) throws IOException {
        writeRange(json, period.range());
        TimeRange before = period.before();
        if (!isCompared) {
            return;
        }
        if (before == null) {
            json.writeNullField("previous");
            return;
        }
        json.writeObjectFieldStart("previous");
        writeRange(json, before);
        json.writeEndObject();
    }

    /** Milliseconds only where there are any. */
    private static void writeRange(JsonGenerator json, TimeRange range) throws IOException {
        json.writeStringField("start", range.from().toString());
        json.writeStringField("end", range.to().toString());
    }

    private void writeViews(JsonGenerator json, VideoCounts counts, ViewFigures views) throws IOException {
        json.writeNumberField("total", counts.views());
        json.writeNumberField("unique", counts.unique());
        if (isCompared) {
            Numbers.ratio(json, "change", views.change());
        }
        Numbers.parts(json, "byCountry", views.byCountry());
        Numbers.parts(json, "byDevice", views.byDevice());
        Numbers.parts(json, "byPlatform", views.byPlatform());
    }

    private static void writeEngagement(JsonGenerator json, VideoCounts counts) throws IOException {
        Numbers.seconds(json, "averageWatchTime", counts.averageWatchTime());
        Numbers.ratio(json, "completionRate", counts.completionRate());
        json.writeNumberField("likes", counts.likes());
        json.writeNumberField("comments", counts.comments());
        json.writeNumberField("shares", counts.shares());
    }

    private static void writePerformance(JsonGenerator json, VideoCounts counts, VideoQuality quality)
            throws IOException {
        Numbers.ratio(json, "bufferingRate", quality.bufferingRate());
        json.writeStringField("averageBitrate", bitrate(quality.averageBitrate()));
        Numbers.ratio(json, "errorRate", counts.errorRate());
    }

    /** {@code 2500k}. */
    private static @Nullable String bitrate(@Nullable Double kbps) {
        return kbps == null ? null : Numbers.rounded(kbps, 0) + "k";
    }

    private void writeTimeline(JsonGenerator json, List<VideoInterval> timeline, Entry entry) throws IOException {
        json.writeArrayFieldStart("timeline");
        for (VideoInterval interval : timeline) {
            json.writeStartObject();
            json.writeStringField("date", (bucket == TimeBucket.HOUR ? HOUR : DAY).format(interval.start()));
            entry.write(json, interval);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeViews(JsonGenerator json, VideoInterval interval) throws IOException {
        json.writeNumberField("views", interval.counts().views());
        json.writeNumberField("unique", interval.counts().unique());
    }

    private static void writeEngagement(JsonGenerator json, VideoInterval interval) throws IOException {
        Numbers.seconds(json, "watchTime", interval.counts().watched());
        Numbers.ratio(json, "completionRate", interval.counts().completionRate());
    }

    private static void writePerformance(JsonGenerator json, VideoInterval interval) throws IOException {
        Numbers.ratio(json, "bufferingRate", interval.quality().bufferingRate());
        Numbers.ratio(json, "errorRate", interval.counts().errorRate());
    }

    /** Writes what a metric says of one bucket. */
    @FunctionalInterface
    private interface Entry {

        void write(JsonGenerator json, VideoInterval interval) throws IOException;
    }
}
