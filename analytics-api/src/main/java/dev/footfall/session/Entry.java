package dev.footfall.session;

import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.event.EventOrder;
import dev.footfall.visitor.TrafficSource;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a session came about: its first page view, or without any its first event; of equal times the one with the
 * smaller id (as unsigned bytes).
 *
 * @param event the id of that event
 * @param isPageView whether that is a page view
 * @param source what brought the visitor; {@link TrafficSource#DIRECT} if the event does not say
 */
public record Entry(
        Instant at,
        UUID event,
        boolean isPageView,
        DeviceCategory category,
        @Nullable String workspace,
        TrafficSource source) {

    private static final Comparator<Entry> ORDER = Comparator.comparing((Entry entry) -> !entry.isPageView)
            .thenComparing(Entry::at)
            .thenComparing(Entry::event, EventOrder.BY_ID);

    static Entry of(Event event) {
        TrafficSource source = event.source();
        return new Entry(
                event.occurredAt(),
                event.id(),
                event.type().equals(Session.PAGE_VIEW),
                event.category(),
                event.workspace(),
                source == null ? TrafficSource.DIRECT : source);
    }

    Entry merge(Entry other) {
        return ORDER.compare(this, other) <= 0 ? this : other;
    }
}
