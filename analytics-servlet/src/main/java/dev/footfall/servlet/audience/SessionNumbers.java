package dev.footfall.servlet.audience;

import dev.footfall.core.query.Level;
import dev.footfall.core.query.LevelTree;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.event.Text;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.servlet.http.Call;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers sessions that come newest first: each device for itself, over all time, whoever may see them, the first of
 * them being 1. A session that is reported while this goes on, and lies further back, is not counted.
 */
final class SessionNumbers {

    private static final String SESSIONS = "sessions";
    private static final Level DEVICES = Level.of(Attribute.DEVICE, Text.BY_CODE_POINT);

    private final Map<@Nullable String, Long> left;

    private SessionNumbers(Map<@Nullable String, Long> left) {
        this.left = left;
    }

    /**
     * Counts what the sessions of the first page have before them.
     *
     * @param filter what the page is of
     * @param page not empty
     */
    static SessionNumbers of(Inquiries inquiries, Call call, EventFilter filter, List<Event> page) {
        Instant last = page.get(page.size() - 1).occurredAt();
        AggregateQueryBuilder question = AggregateQuery.of(call.tenant(), Dataset.VIEWING)
                .range(new TimeRange(TimeRange.ALL.from(), last.plusMillis(1)))
                .where(Filter.of(Attribute.PART_KIND, Dataset.VIEWER_SESSION)
                        .andIfKnown(Attribute.DEVICE, filter.device()))
                .measure(Measure.count(SESSIONS));
        Map<@Nullable String, Long> left = new HashMap<>(byDevice(inquiries, call, question));
        // Of what is newer only the page itself counts: more of it may have come since it was read.
        page.stream()
                .filter(event -> event.occurredAt().isAfter(last))
                .forEach(event -> left.merge(event.device(), 1L, Long::sum));
        return new SessionNumbers(left);
    }

    /** Mostly an answer like any other; there may be more devices than those have groups. */
    private static Map<@Nullable String, Long> byDevice(
            Inquiries inquiries, Call call, AggregateQueryBuilder question) {
        Map<@Nullable String, Long> sessions = new HashMap<>();
        AggregateQuery all = question.build();
        Optional<AggregateResult> answer =
                inquiries.askUnlessTooLarge(call, question.by(Attribute.DEVICE).build());
        if (answer.isPresent()) {
            answer.get().rows().forEach(row -> sessions.put(row.text(Attribute.DEVICE), row.count(SESSIONS)));
            return sessions;
        }
        try (LevelTree devices = inquiries.tree(call, all, List.of(DEVICES))) {
            devices.root().children().forEach(device -> sessions.put(device.label(), device.count(SESSIONS)));
        }
        return sessions;
    }

    /** The number of the next session of a device. */
    long take(@Nullable String device) {
        long number = left.getOrDefault(device, 1L);
        left.put(device, Math.max(1, number - 1));
        return number;
    }
}
