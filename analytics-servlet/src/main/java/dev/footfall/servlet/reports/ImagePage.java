package dev.footfall.servlet.reports;

import dev.footfall.AnalyticsStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.report.Report;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The images of some of the reports, as many as fit into memory however large they are. */
final class ImagePage {

    /** Few enough that even the largest events fit into a small memory. */
    private static final int FIRST = 100;

    /** As many more may be read at once while events are as small as most are. */
    private static final int MOST = 300;

    private static final long SMALL_BYTES = 2_000;

    private final AnalyticsStore store;
    private final EventFilter filter;
    private final EventPage page;

    private ImagePage(AnalyticsStore store, EventFilter filter, @Nullable EventCursor after, int size) {
        this.store = store;
        this.filter = filter;
        this.page = store.events().find(filter, after, size);
    }

    static ImagePage first(AnalyticsStore store, Inquiry inquiry) {
        EventFilter creations = EventFilter.builder(inquiry.tenant())
                .types(Set.of(Report.CREATED))
                .workspaces(Set.of(inquiry.channel()))
                .range(inquiry.range())
                .build();
        return new ImagePage(store, creations, null, FIRST);
    }

    /** Null when this is the last one. */
    @Nullable
    ImagePage next() {
        EventCursor next = page.next();
        return next == null ? null : new ImagePage(store, filter, next, hasSmallEvents() ? MOST : FIRST);
    }

    private boolean hasSmallEvents() {
        return page.events().stream()
                .allMatch(event ->
                        event.metadata().jsonBytes() + event.configuration().jsonBytes() < SMALL_BYTES);
    }

    /** Of a report that is said to be created several times, the images of its creation only. */
    List<ReportImage> images() {
        List<Event> illustrated = page.events().stream()
                .filter(event -> !ReportImage.of(event).isEmpty())
                .toList();
        Map<String, Report> reports = reports(illustrated);
        return illustrated.stream()
                .filter(event -> isCreation(event, reports.get(event.asset())))
                .flatMap(event -> ReportImage.of(event).stream())
                .toList();
    }

    private Map<String, Report> reports(List<Event> creations) {
        Set<String> ids =
                creations.stream().map(Event::asset).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : store.reports().find(filter.tenant(), ids);
    }

    private static boolean isCreation(Event event, @Nullable Report report) {
        Report.Creation creation = report == null ? null : report.creation();
        return creation != null && creation.event().equals(event.id());
    }
}
