package dev.footfall.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.SessionSettings;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.session.Session;
import dev.footfall.session.SessionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final Tenant SHOP = Tenant.of("shop");
    private static final SessionSettings SETTINGS = new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(2));

    private final InMemoryStore store = new InMemoryStore();
    private final AtomicInteger queries = new AtomicInteger();
    private final AtomicInteger ids = new AtomicInteger();
    private Sessions sessions = sessions();

    private Sessions sessions() {
        return new Sessions(new Counting(store.sessions(), queries), SETTINGS, () -> "s" + ids.incrementAndGet());
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-01T" + time + ":00Z");
    }

    private static EventDraft event(String time) {
        return EventDraft.of("page view")
                .id(UUID.randomUUID())
                .tenant(SHOP)
                .visitor("visitor")
                .createdAt(at(time))
                .occurredAt(at(time));
    }

    /** Its session, found as ingestion does it. */
    private String store(EventDraft draft) {
        sessions.begin();
        String session = identify(draft);
        append(draft);
        return session;
    }

    private String identify(EventDraft draft) {
        Sessions.Found found =
                sessions.of(SHOP, "visitor", () -> null, draft.toEvent().occurredAt());
        draft.session(found.id()).visitor(found.visitor());
        return found.id();
    }

    private void append(EventDraft... drafts) {
        List<Event> events = List.of(drafts).stream().map(EventDraft::toEvent).toList();
        sessions.appended(store.events().append(events));
    }

    private void restart() {
        sessions = sessions();
    }

    @Test
    void anEventWhoseIdIsKnownKeepsNoSessionAlive() {
        EventDraft first = event("10:00");
        String session = store(first);
        store(event("10:25").id(first.id()));

        assertThat(store(event("10:50"))).isNotEqualTo(session);
    }

    @Test
    void eventsOfOneBatchSeeEachOther() {
        sessions.begin();
        EventDraft first = event("10:00");
        EventDraft second = event("10:20");
        EventDraft third = event("10:40");
        String session = identify(first);

        assertThat(identify(second)).isEqualTo(session);
        append(first, second);
        assertThat(store(third)).isEqualTo(session);
    }

    @Test
    void aBatchThatIsPreparedAgainStaysAsItWas() {
        sessions.begin();
        EventDraft first = event("10:00");
        String session = identify(first);
        sessions.begin();
        sessions.seen(SHOP, "visitor", session, at("10:00"));
        EventDraft second = event("10:20");

        assertThat(identify(second)).isEqualTo(session);
    }

    @Test
    void aBatchOfWhichNobodyTellsTheFateLeavesNoTrace() {
        sessions.begin();
        String lost = identify(event("10:00"));

        assertThat(store(event("10:10"))).isNotEqualTo(lost);
    }

    @Test
    void aBatchThatWasStoredThoughNobodyToldIsFoundInTheStore() {
        String session = store(event("10:00"));
        sessions.begin();
        EventDraft untold = event("10:20");
        identify(untold);
        List<Appended> unused = store.events().append(List.of(untold.toEvent()));

        assertThat(unused).hasSize(1);
        assertThat(store(event("10:45"))).isEqualTo(session);
    }

    @Test
    void aLateEventJoinsTheNearestSessionWhetherRememberedOrStored() {
        String earlier = store(event("10:00"));
        restart();
        String later = store(event("10:34"));

        assertThat(store(event("10:05"))).isEqualTo(earlier).isNotEqualTo(later);
    }

    @Test
    void aLateEventAtMidnightJoinsYesterdaysSessionIfThatIsNearer() {
        EventDraft yesterdays = event("10:00").visitor("before").session("yesterday's");
        append(yesterdays);
        String todays = store(event("10:34"));
        sessions.begin();

        Sessions.Found found = sessions.of(SHOP, "visitor", () -> "before", at("10:05"));

        assertThat(found).isEqualTo(new Sessions.Found("yesterday's", "before"));
        assertThat(found.id()).isNotEqualTo(todays);
    }

    @Test
    void aSessionOfYesterdayGoesOnWithoutFurtherQueries() {
        append(event("10:00").visitor("before").session("yesterday's"));
        for (int minute = 10; minute < 60; minute += 10) {
            sessions.begin();
            EventDraft event = event("10:" + minute);
            Sessions.Found found = sessions.of(SHOP, "visitor", () -> "before", at("10:" + minute));
            assertThat(found.id()).isEqualTo("yesterday's");
            append(event.session(found.id()).visitor(found.visitor()));
        }

        assertThat(queries).hasValue(2);
    }

    @Test
    void aVisitorWhoGoesOnIsAskedForOnce() {
        for (int minute = 10; minute < 60; minute++) {
            assertThat(store(event("10:" + minute))).isEqualTo("s1");
        }
        assertThat(store(event("11:35"))).isEqualTo("s2");

        assertThat(queries).hasValue(1);
    }

    @Test
    void aStoredSessionThatGoesOnIsAskedForOnce() {
        String session = store(event("10:00"));
        restart();
        queries.set(0);

        assertThat(store(event("10:10"))).isEqualTo(session);
        assertThat(store(event("10:20"))).isEqualTo(session);
        assertThat(store(event("10:15"))).isEqualTo(session);
        assertThat(queries).hasValue(1);
    }

    @Test
    void aSessionThatTheSenderNamedIsFoundByTheNextEvent() {
        String own = store(event("10:00"));
        sessions.begin();
        sessions.seen(SHOP, "visitor", "named", at("10:20"));
        append(event("10:20").session("named"));

        assertThat(store(event("10:21"))).isEqualTo("named").isNotEqualTo(own);
    }

    @Test
    void robotsKeepNoSessionAlive() {
        String session = store(event("10:00"));
        sessions.begin();
        append(event("10:20").session(session).bot(true));

        assertThat(store(event("10:45"))).isNotEqualTo(session);
    }

    @Test
    void theMaximumHoldsAfterARestart() {
        String session = store(event("10:00"));
        for (String time : List.of("10:25", "10:50", "11:15", "11:40")) {
            restart();
            assertThat(store(event(time))).isEqualTo(session);
        }
        restart();

        assertThat(store(event("12:01"))).isNotEqualTo(session);
        assertThat(store.sessions().find(SHOP, session)).map(Session::endedAt).contains(at("11:40"));
    }

    @Test
    void theMaximumHoldsForLateEventsToo() {
        for (String time : List.of("10:00", "10:25", "10:50", "11:15", "11:40")) {
            store(event(time));
        }
        restart();

        assertThat(store(event("09:35"))).isEqualTo("s2");
        assertThat(store(event("11:59"))).isEqualTo("s1");
    }

    @Test
    void aVisitorOfManySessionsStillJoinsTheRightOne() {
        for (int hour = 10; hour < 20; hour++) {
            assertThat(store(event(hour + ":00"))).isEqualTo("s" + (hour - 9));
        }
        for (int hour = 10; hour < 20; hour++) {
            assertThat(store(event(hour + ":10"))).isEqualTo("s" + (hour - 9));
        }
    }

    private record Counting(SessionStore store, AtomicInteger queries) implements SessionStore {

        @Override
        public Optional<Session> find(Tenant tenant, @Nullable String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Session> findByVisitor(Tenant tenant, String visitor, Instant from, Instant to) {
            queries.incrementAndGet();
            return store.findByVisitor(tenant, visitor, from, to);
        }
    }
}
