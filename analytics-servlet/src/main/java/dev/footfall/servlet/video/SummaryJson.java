package dev.footfall.servlet.video;

import dev.footfall.core.query.Ratio;
import dev.footfall.core.video.VideoCounts;
import dev.footfall.core.video.VideoSummary;
import dev.footfall.core.video.VideoSummary.TopVideo;
import dev.footfall.core.video.VideoSummary.Trends;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * What became of all videos, as this API writes it.
 *
 * @param isCompared whether the answer tells of the period before
 */
record SummaryJson(VideoSummary summary, boolean isCompared) {

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("success", true);
        json.writeObjectFieldStart("data");
        writeTotals(json, summary.counts());
        json.writeArrayFieldStart("topVideos");
        for (TopVideo video : summary.top()) {
            write(json, video);
        }
        json.writeEndArray();
        if (isCompared) {
            write(json, summary.trends());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeTotals(JsonGenerator json, VideoCounts counts) throws IOException {
        json.writeNumberField("totalVideos", summary.videos());
        json.writeNumberField("totalViews", counts.views());
        Numbers.seconds(json, "totalWatchTime", counts.watched());
        json.writeObjectFieldStart("averageEngagement");
        Numbers.seconds(json, "watchTime", counts.averageWatchTime());
        Numbers.ratio(json, "completionRate", counts.completionRate());
        Numbers.ratio(json, "likes", Ratio.of(counts.likes(), summary.videos()));
        Numbers.ratio(json, "comments", Ratio.of(counts.comments(), summary.videos()));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TopVideo video) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", video.id());
        json.writeStringField("title", video.title());
        json.writeNumberField("views", video.views());
        Numbers.seconds(json, "watchTime", video.watched());
        Numbers.ratio(json, "engagement", video.engagement());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Trends trends) throws IOException {
        json.writeObjectFieldStart("trends");
        Numbers.ratio(json, "views", trends.views());
        Numbers.ratio(json, "watchTime", trends.watched());
        Numbers.ratio(json, "engagement", trends.engagement());
        json.writeEndObject();
    }
}
