package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long lists come in pages. */
abstract class PagingContract extends StoreContract {

    private static final EventFilter EVERYTHING = EventFilter.of(TENANT);

    @Test
    void theLatestComesFirst() {
        append(Events.event(2), Events.event(3), Events.event(1));
        assertThat(allEvents(TENANT)).containsExactly(Events.event(3), Events.event(2), Events.event(1));
    }

    @Test
    void ofEqualTimesTheGreaterIdComesFirstAsUnsignedBytes() {
        List<UUID> descending = List.of(
                UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"),
                UUID.fromString("80000000-0000-0000-0000-000000000000"),
                UUID.fromString("7fffffff-ffff-ffff-ffff-ffffffffffff"),
                UUID.fromString("00000000-0000-0001-0000-000000000000"),
                UUID.fromString("00000000-0000-0000-ffff-ffffffffffff"),
                UUID.fromString("00000000-0000-0000-7fff-ffffffffffff"),
                UUID.fromString("00000000-0000-0000-0000-000000000000"));
        for (int i : new int[] {3, 0, 5, 1, 6, 2, 4}) {
            appendOne(Events.draft(1).id(descending.get(i)));
        }
        assertThat(allEvents(TENANT)).extracting(Event::id).isEqualTo(descending);
        assertThat(pages(1)).extracting(Event::id).isEqualTo(descending);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void pagesOfAnySizeMakeUpTheWholeList(int size) {
        List<Event> newestFirst = appendTwelveWithEqualTimes();
        assertThat(pages(size)).isEqualTo(newestFirst);
    }

    @Test
    void thePageThatHoldsTheLastEventSaysThatTheListEnds() {
        append(Events.event(1), Events.event(2), Events.event(3));

        assertThat(store.events().find(EVERYTHING, null, 3).next()).isNull();
        assertThat(store.events().find(EVERYTHING, null, 4).next()).isNull();
        assertThat(store.events().find(EVERYTHING, null, 2).next()).isEqualTo(EventCursor.after(Events.event(2)));
    }

    @Test
    void anEmptyListEndsAtOnce() {
        assertThat(store.events().find(EVERYTHING, null, 1)).isEqualTo(new EventPage(List.of(), null));
    }

    @Test
    void nothingComesAfterTheOldest() {
        append(Events.event(1), Events.event(2));
        assertThat(store.events().find(EVERYTHING, EventCursor.after(Events.event(1)), 5))
                .isEqualTo(new EventPage(List.of(), null));
    }

    @Test
    void aCursorNeedNotBeThePlaceOfAnEvent() {
        append(Events.event(1), Events.event(3));
        EventCursor between = EventCursor.after(Events.event(2));
        assertThat(store.events().find(EVERYTHING, between, 5).events()).containsExactly(Events.event(1));
    }

    @Test
    void eventsThatArriveBetweenPagesMoveNothing() {
        List<Event> before = appendTwelveWithEqualTimes();
        List<Event> seen = new ArrayList<>();
        EventCursor cursor = null;
        int arriving = 100;
        do {
            EventPage page = store.events().find(EVERYTHING, cursor, 5);
            seen.addAll(page.events());
            cursor = page.next();
            appendOne(Events.draft(arriving++));
            appendOne(Events.draft(arriving++).occurredAt(Events.NOON));
            appendOne(Events.draft(arriving++).occurredAt(Events.NOON.minusSeconds(60)));
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(before);
    }

    @Test
    void pagesOfAFilterHoldOnlyWhatItLetsThrough() {
        for (int i = 1; i <= 12; i++) {
            appendOne(Events.draft(i).asset(i % 3 == 0 ? "table" : "chair"));
        }
        EventFilter tables = EventFilter.builder(TENANT).asset("table").build();
        EventPage first = store.events().find(tables, null, 3);
        EventPage second = store.events().find(tables, first.next(), 3);

        assertThat(first.events()).extracting(Event::id).containsExactly(Events.id(12), Events.id(9), Events.id(6));
        assertThat(second.events()).extracting(Event::id).containsExactly(Events.id(3));
        assertThat(second.next()).isNull();
    }

    /** Four times, three events each. */
    private List<Event> appendTwelveWithEqualTimes() {
        List<Event> newestFirst = new ArrayList<>();
        for (int i = 12; i >= 1; i--) {
            newestFirst.add(Events.draft(i)
                    .occurredAt(Events.NOON.plusSeconds((i - 1) / 3))
                    .toEvent());
        }
        store.events().append(newestFirst);
        return newestFirst;
    }

    private List<Event> pages(int size) {
        List<Event> events = new ArrayList<>();
        EventCursor cursor = null;
        do {
            EventPage page = store.events().find(EVERYTHING, cursor, size);
            assertThat(page.events()).hasSizeBetween(1, size);
            events.addAll(page.events());
            cursor = page.next();
        } while (cursor != null);
        return events;
    }
}
