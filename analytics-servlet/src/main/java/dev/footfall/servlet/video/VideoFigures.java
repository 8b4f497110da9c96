package dev.footfall.servlet.video;

import dev.footfall.access.Access;
import dev.footfall.core.query.Period;
import dev.footfall.core.query.Timeline;
import dev.footfall.core.video.VideoMetric;
import dev.footfall.core.video.VideoOutcome;
import dev.footfall.core.video.VideoScope;
import dev.footfall.core.video.Videos;
import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Shown;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Answers about videos. */
final class VideoFigures {

    private static final int MAX_TIMELINE = 10_000;

    private static final Map<String, TimeBucket> BUCKETS =
            Map.of("hour", TimeBucket.HOUR, "day", TimeBucket.DAY, "week", TimeBucket.WEEK);

    private final Inquiries inquiries;
    private final Videos videos;
    private final ZoneId zone;

    VideoFigures(Inquiries inquiries) {
        this.inquiries = inquiries;
        this.videos = new Videos(
                inquiries.surroundings().questions(), inquiries.surroundings().names());
        this.zone = inquiries.surroundings().settings().zone();
    }

    void video(Call call, String id) throws IOException {
        call.require(Access.READ);
        boolean isCompared = inquiries.isCompared(call);
        VideoScope scope = scope(call, "7d", isCompared);
        Set<VideoMetric> metrics = inquiries.metrics(call, VideoMetric.class);
        TimeBucket bucket = bucket(call, scope);
        VideoOutcome outcome = videos.one(scope, id, metrics, bucket)
                .orElseThrow(() -> VideoProblems.unknown("there is no video " + Shown.value(id)));
        VideoJson json = new VideoJson(metrics, bucket, isCompared);
        call.exchange().answer(200, out -> json.write(out, scope.period(), outcome));
    }

    void summary(Call call) throws IOException {
        call.require(Access.READ);
        boolean isCompared = inquiries.isCompared(call);
        VideoScope scope = scope(call, "30d", isCompared);
        SummaryJson json = new SummaryJson(videos.summary(scope), isCompared);
        call.exchange().answer(200, json::write);
    }

    private VideoScope scope(Call call, String usual, boolean isCompared) {
        Set<String> workspaces = call.readable(List.of());
        Period asked = inquiries.period(call, usual);
        Period period = isCompared ? asked : new Period(asked.range(), null);
        return new VideoScope(call.tenant(), workspaces, period, zone, call.asker());
    }

    private TimeBucket bucket(Call call, VideoScope scope) {
        String said = Objects.requireNonNullElse(call.query().single("groupBy"), "day");
        TimeBucket bucket = BUCKETS.get(said);
        if (bucket == null) {
            throw VideoProblems.wrong("groupBy must be hour, day or week, was " + Shown.value(said));
        }
        if (!Timeline.fits(scope.period().range(), zone, bucket, MAX_TIMELINE)) {
            throw VideoProblems.wrong("groupBy must be coarser than " + bucket.label()
                    + ", or the period shorter: a timeline has at most " + MAX_TIMELINE + " entries");
        }
        return bucket;
    }
}
