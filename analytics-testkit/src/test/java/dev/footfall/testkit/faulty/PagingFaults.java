package dev.footfall.testkit.faulty;

import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.event.EventStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wrong ways to page through a list. */
final class PagingFaults {

    private static final String ANY_SIZE = "pagesOfAnySizeMakeUpTheWholeList";

    static final List<Fault> ALL = List.of(
            fault("goes on after a time alone", List.of(ANY_SIZE, Fault.IN_RANDOM_HISTORIES), PagingFaults::skipEqual),
            fault(
                    "begins a page with the last event of the one before",
                    List.of(ANY_SIZE, Fault.IN_RANDOM_HISTORIES),
                    PagingFaults::repeatLast),
            fault(
                    "says that a list goes on when its last page is full",
                    List.of("thePageThatHoldsTheLastEventSaysThatTheListEnds", Fault.IN_RANDOM_HISTORIES),
                    PagingFaults::goOn),
            fault(
                    "says that a list ends when it goes on",
                    List.of(ANY_SIZE, Fault.IN_RANDOM_HISTORIES),
                    (events, filter, after, limit) ->
                            new EventPage(events.find(filter, after, limit).events(), null)),
            fault(
                    "compares ids as signed numbers",
                    List.of("ofEqualTimesTheGreaterIdComesFirstAsUnsignedBytes", Fault.IN_RANDOM_HISTORIES),
                    PagingFaults::signed),
            fault("counts pages", List.of("eventsThatArriveBetweenPagesMoveNothing"), PagingFaults::byOffset));

    private PagingFaults() {}

    private interface Pager {
        EventPage page(EventStore sound, EventFilter filter, @Nullable EventCursor after, int limit);
    }

    private static Fault fault(String name, List<String> foundBy, Pager pager) {
        return new Fault(
                name,
                foundBy,
                sound -> SpoiltStore.events(sound, new ForwardingEvents(sound.events()) {
                    @Override
                    public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
                        return pager.page(this.sound, filter, after, limit);
                    }
                }));
    }

    private static EventPage skipEqual(EventStore events, EventFilter filter, @Nullable EventCursor after, int limit) {
        EventCursor time = after == null ? null : new EventCursor(after.occurredAt(), new UUID(0, 0));
        return events.find(filter, time, limit);
    }

    private static EventPage repeatLast(EventStore events, EventFilter filter, @Nullable EventCursor after, int limit) {
        EventPage page = events.find(filter, after, limit);
        List<Event> repeated = new ArrayList<>();
        if (after != null) {
            events.find(filter.tenant(), after.id()).ifPresent(repeated::add);
        }
        repeated.addAll(page.events());
        return new EventPage(repeated.subList(0, Math.min(limit + 1, repeated.size())), page.next());
    }

    private static EventPage goOn(EventStore events, EventFilter filter, @Nullable EventCursor after, int limit) {
        List<Event> found = events.find(filter, after, limit).events();
        return new EventPage(found, found.size() < limit ? null : EventCursor.after(found.get(limit - 1)));
    }

    private static EventPage signed(EventStore events, EventFilter filter, @Nullable EventCursor after, int limit) {
        EventPage page = events.find(filter, after, limit);
        List<Event> sorted = new ArrayList<>(page.events());
        sorted.sort(
                Comparator.comparing(Event::occurredAt).thenComparing(Event::id).reversed());
        return new EventPage(sorted, page.next());
    }

    /** Keeps its place as a number in the cursor's id. */
    private static EventPage byOffset(EventStore events, EventFilter filter, @Nullable EventCursor after, int limit) {
        int offset = after == null ? 0 : (int) after.id().getLeastSignificantBits();
        List<Event> all = events.find(filter, null, Integer.MAX_VALUE).events();
        List<Event> found = all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
        boolean ends = offset + limit >= all.size();
        return new EventPage(
                found,
                ends
                        ? null
                        : new EventCursor(
                                Objects.requireNonNull(found.get(0)).occurredAt(), new UUID(0, offset + limit)));
    }
}
