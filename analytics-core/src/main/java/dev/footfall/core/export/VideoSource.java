package dev.footfall.core.export;

import static dev.footfall.core.video.VideoMetric.ENGAGEMENT;
import static dev.footfall.core.video.VideoMetric.PERFORMANCE;
import static dev.footfall.core.video.VideoMetric.VIEWS;

import dev.footfall.access.Tenant;
import dev.footfall.core.query.Period;
import dev.footfall.core.video.VideoMetric;
import dev.footfall.core.video.VideoRow;
import dev.footfall.core.video.VideoScope;
import dev.footfall.core.video.Videos;
import dev.footfall.export.ColumnType;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.Table;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Videos that anything happened to in the period, by their ids; what can be added up adds up to the API's totals. */
record VideoSource(Videos videos) implements ExportSource {

    private static final List<Figure<VideoRow>> FIGURES = List.of(
            Figure.always("id", ColumnType.TEXT, VideoRow::id),
            Figure.always("title", ColumnType.TEXT, VideoRow::title),
            Figure.count(VIEWS, "views", row -> row.counts().views()),
            Figure.of(VIEWS, "unique", ColumnType.INTEGER, row -> row.counts().unique()),
            Figure.of(
                    ENGAGEMENT,
                    "watchTime",
                    ColumnType.DECIMAL,
                    row -> row.counts().watched()),
            Figure.of(
                    ENGAGEMENT,
                    "averageWatchTime",
                    ColumnType.DECIMAL,
                    row -> row.counts().averageWatchTime()),
            Figure.count(ENGAGEMENT, "completes", row -> row.counts().completes()),
            Figure.of(
                    ENGAGEMENT,
                    "completionRate",
                    ColumnType.PERCENT,
                    row -> row.counts().completionRate()),
            Figure.count(ENGAGEMENT, "likes", row -> row.counts().likes()),
            Figure.count(ENGAGEMENT, "comments", row -> row.counts().comments()),
            Figure.count(ENGAGEMENT, "shares", row -> row.counts().shares()),
            Figure.of(
                    PERFORMANCE,
                    "bufferingRate",
                    ColumnType.PERCENT,
                    row -> row.quality().bufferingRate()),
            Figure.of(
                    PERFORMANCE,
                    "averageBitrate",
                    ColumnType.DECIMAL,
                    row -> row.quality().averageBitrate()),
            Figure.count(PERFORMANCE, "errors", row -> row.counts().errors()),
            Figure.of(
                    PERFORMANCE,
                    "errorRate",
                    ColumnType.PERCENT,
                    row -> row.counts().errorRate()));

    @Override
    public List<String> metrics() {
        return Stream.of(VideoMetric.values()).map(Figure::label).toList();
    }

    @Override
    public ExportTable table(Tenant tenant, ExportRequest request) {
        Set<VideoMetric> metrics = Stream.of(VideoMetric.values())
                .filter(metric -> request.metrics().contains(Figure.label(metric)))
                .collect(Collectors.toSet());
        VideoScope scope =
                new VideoScope(tenant, request.workspaces(), new Period(request.range(), null), ZoneOffset.UTC, this);
        List<Figure<VideoRow>> figures = Figure.of(FIGURES, request.metrics());
        Collection<VideoRow> found = videos.each(scope, metrics);
        Iterable<List<@Nullable Object>> rows =
                () -> found.stream().map(video -> Figure.row(figures, video)).iterator();
        return new ExportTable(
                new Table("Videos", Figure.columns(figures), rows, Notes.of(request)), (long) found.size());
    }
}
