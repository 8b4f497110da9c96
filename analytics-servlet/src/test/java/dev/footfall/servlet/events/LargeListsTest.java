package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.event.EventStore;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page is bounded by what its events weigh, not by their number alone. */
class LargeListsTest extends InEveryContainer {

    private static final int MIB = 1 << 20;
    private static final Instant NOON = Instant.parse("2021-05-05T12:00:00Z");

    @Test
    void aPageOfLargeEventsEndsEarlyAndIsFollowedByTheOthers() {
        AnalyticsStore store = site.engine().store();
        store.events().append(events(400, "x".repeat(28_000)));

        Set<String> ids = new HashSet<>();
        String path = EVENTS + "?limit=350";
        List<Integer> pages = new ArrayList<>();
        while (!path.isEmpty()) {
            Reply reply = site.ask(path);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text().length()).isLessThan(9 * MIB);
            ids.addAll(reply.json().get("events").findValuesAsText("id"));
            pages.add(reply.json().get("events").size());
            String link = reply.header("Link");
            path = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }

        assertThat(pages).containsExactly(150, 150, 100);
        assertThat(ids).hasSize(400);
    }

    @Test
    void aPageOfSmallEventsHasAsManyAsAskedFor() {
        site.engine().store().events().append(events(250, ""));

        Reply reply = site.ask(EVENTS + "?limit=220");

        assertThat(reply.json().get("events")).hasSize(220);
        assertThat(reply.header("Link")).contains("cursor=");
        assertThat(site.ask(EVENTS + "?limit=250").header("Link")).isEmpty();
    }

    @Test
    void theStoreIsNeverAskedForManyAtOnce() {
        List<Integer> limits = new ArrayList<>();
        EventStore asked = new Watched(site.engine().store().events(), limits);
        asked.append(events(250, ""));

        EventFilter all = EventFilter.builder(Tenant.of("acme")).build();
        EventPage page = EventGathering.page(asked, all, null, 230);

        assertThat(page.events()).hasSize(230);
        assertThat(limits).containsExactly(100, 100, 30);
    }

    private static List<Event> events(int count, String text) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(EventDraft.of("user signup")
                    .id(new UUID(7, i))
                    .tenant(Tenant.of("acme"))
                    .createdAt(NOON)
                    .occurredAt(NOON.plusMillis(i / 7))
                    .metadata(Map.of("text", text))
                    .configuration(Map.of("text", text))
                    .toEvent());
        }
        return events;
    }

    private record Watched(EventStore store, List<Integer> limits) implements EventStore {

        @Override
        public List<Appended> append(List<Event> batch) {
            return store.append(batch);
        }

        @Override
        public Optional<Event> find(Tenant tenant, UUID id) {
            return store.find(tenant, id);
        }

        @Override
        public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
            limits.add(limit);
            return store.find(filter, after, limit);
        }
    }
}
