package dev.footfall.core.export;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.audience.Emotion;
import dev.footfall.audience.MovieViewing;
import dev.footfall.audience.ViewerSession;
import dev.footfall.core.query.Answers;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.event.Part;
import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.Table;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Viewer sessions, the newest first; all lengths in ms. */
record AudienceSource(AnalyticsStore store, Answers answers) implements ExportSource {

    private static final String COUNT = "sessions";
    private static final int PAGE = 500;

    private static final List<Column> COLUMNS = List.of(
            text("id"),
            text("deviceId"),
            text("workspaceId"),
            Column.of("begin", ColumnType.INSTANT),
            number("length"),
            text("attention"),
            number("attentionTime"),
            text("age"),
            text("gender"),
            text("emotion"),
            number("angryTime"),
            number("happyTime"),
            number("neutralTime"),
            number("surpriseTime"),
            number("undefinedTime"),
            text("movies"),
            number("moviePlays"),
            number("watchedPlays"));

    private static Column text(String name) {
        return Column.of(name, ColumnType.TEXT);
    }

    private static Column number(String name) {
        return Column.of(name, ColumnType.INTEGER);
    }

    @Override
    public ExportTable table(Tenant tenant, ExportRequest request) {
        EventFilter filter = EventFilter.builder(tenant)
                .range(request.range())
                .workspaces(request.workspaces())
                .types(Set.of(ViewerSession.TYPE))
                .build();
        EventPages rows = new EventPages(store.events(), filter, PAGE, AudienceSource::rows);
        return new ExportTable(new Table("Audience", COLUMNS, rows, Notes.of(request)), count(tenant, request));
    }

    private long count(Tenant tenant, ExportRequest request) {
        AggregateQuery query = AggregateQuery.of(tenant, Dataset.VIEWING)
                .range(request.range())
                .where(Filter.ALL.andIfAny(Attribute.WORKSPACE, request.workspaces()))
                .where(Attribute.PART_KIND, Dataset.VIEWER_SESSION)
                .measure(Measure.count(COUNT))
                .build();
        return answers.ask(query, this).only().count(COUNT);
    }

    private static List<List<@Nullable Object>> rows(List<Event> events) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        events.forEach(event -> ViewerSession.of(event).ifPresent(session -> rows.add(row(event, session))));
        return rows;
    }

    private static List<@Nullable Object> row(Event event, ViewerSession session) {
        Emotion mood = session.mood();
        return Row.of(
                session.event().toString(),
                session.device(),
                session.workspace(),
                session.begin(),
                session.length(),
                session.isView() ? "view" : "opportunity",
                attention(event),
                session.age() == null ? null : session.age().label(),
                session.gender() == null ? null : session.gender().label(),
                mood == Emotion.UNDEFINED ? null : mood.label(),
                session.shown(Emotion.ANGRY),
                session.shown(Emotion.HAPPY),
                session.shown(Emotion.NEUTRAL),
                session.shown(Emotion.SURPRISE),
                session.shown(Emotion.UNDEFINED),
                session.movies().stream().map(MovieViewing::movie).collect(Collectors.joining(", ")),
                session.movies().stream().mapToLong(MovieViewing::plays).sum(),
                session.movies().stream().mapToLong(MovieViewing::watchedPlays).sum());
    }

    /** How long the viewer looked. */
    private static long attention(Event event) {
        double looked = 0;
        for (Part part : event.parts()) {
            if (part.kind().equals("attention") && "1".equals(part.key()) && part.amount() != null) {
                looked += part.amount();
            }
        }
        return (long) looked;
    }
}
