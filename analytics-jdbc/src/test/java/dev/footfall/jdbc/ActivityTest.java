package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.UserActivity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who was active when, in databases. */
class ActivityTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whateverTheCutsItIsWhatTheReferenceTells(Backend backend) {
        List<Event> events = new Goers(7).events(1500);
        try (JdbcStore store = prepared(backend.newUrl());
                InMemoryStore reference = new InMemoryStore()) {
            store.events().append(events);
            reference.events().append(events);
            Goers goers = new Goers(11);
            Random random = new Random(12);
            for (int i = 0; i < 60; i++) {
                ActivityQuery question = new ActivityQuery(Events.SHOP, cuts(goers, 2 + random.nextInt(20)));
                assertThat(told(store, question))
                        .as("%s", question)
                        .containsExactlyInAnyOrderElementsOf(told(reference, question));
            }
        }
    }

    private static List<Instant> cuts(Goers goers, int count) {
        TreeSet<Instant> cuts = new TreeSet<>();
        while (cuts.size() < count) {
            cuts.add(goers.time());
        }
        return List.copyOf(cuts);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void everyQuarterOfADayIsToldApart(Backend backend) {
        List<Instant> cuts = IntStream.rangeClosed(0, 96)
                .mapToObj(quarter -> MIDNIGHT.plus(QUARTER.multipliedBy(quarter)))
                .toList();
        for (int quarter : new int[] {0, 1, 47, 48, 49, 95}) {
            try (JdbcStore store = prepared(backend.newUrl())) {
                store.events().append(List.of(event("ann", cuts.get(quarter)), event("ann", cuts.get(quarter))));
                assertThat(told(store, new ActivityQuery(Events.SHOP, cuts)))
                        .containsExactly(new UserActivity(cuts.get(quarter), slots(quarter)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aQuarterThatIsCutIsToldToTheMillisecond(Backend backend) {
        Instant cut = NOON.plusMillis(1234);
        try (JdbcStore store = prepared(backend.newUrl())) {
            store.events().append(List.of(event("before", cut.minusMillis(1)), event("after", cut)));
            ActivityQuery question =
                    new ActivityQuery(Events.SHOP, List.of(cut.minusMillis(1), cut, cut.plusMillis(1)));
            assertThat(told(store, question))
                    .containsExactlyInAnyOrder(
                            new UserActivity(cut.minusMillis(1), slots(0)), new UserActivity(cut, slots(1)));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void cutsMayBeFurtherAwayThanAnyTime(Backend backend) {
        try (JdbcStore store = prepared(backend.newUrl())) {
            store.events().append(List.of(event("ann", NOON), event("ben", Instant.ofEpochMilli(-1))));
            ActivityQuery question = new ActivityQuery(
                    Events.SHOP, List.of(Instant.MIN, Instant.EPOCH, NOON.plusMillis(1), Instant.MAX));
            assertThat(told(store, question))
                    .containsExactlyInAnyOrder(
                            new UserActivity(NOON, slots(1)), new UserActivity(Instant.ofEpochMilli(-1), slots(0)));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void moreSlotsThanAWordHasAreTold(Backend backend) {
        List<Instant> cuts = IntStream.rangeClosed(0, 400)
                .mapToObj(hour -> MIDNIGHT.plus(Duration.ofHours(hour)))
                .toList();
        try (JdbcStore store = prepared(backend.newUrl())) {
            store.events()
                    .append(List.of(
                            event("ann", cuts.get(399)), event("ann", cuts.get(63)), event("ann", cuts.get(64))));
            assertThat(told(store, new ActivityQuery(Events.SHOP, cuts)))
                    .containsExactly(new UserActivity(cuts.get(63), slots(63, 64, 399)));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void daysAreTheSameHoweverTransactionsRace(Backend backend) throws Exception {
        String url = backend.newUrl();
        List<Event> events = new ArrayList<>(new Goers(5).events(800));
        ActivityQuery question = new ActivityQuery(
                Events.SHOP,
                List.of(Goers.BEGIN.minusSeconds(60), NOON, NOON.plusSeconds(7), NOON.plus(Duration.ofDays(9))));
        try (JdbcStore store = prepared(url);
                JdbcStore other = prepared(url);
                InMemoryStore reference = new InMemoryStore()) {
            reference.events().append(events);
            Collections.shuffle(events, new Random(8));
            List<Runnable> work = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                List<Event> batch = events.subList(i * 20, i * 20 + 20);
                JdbcStore node = i % 2 == 0 ? store : other;
                work.add(() -> node.events().append(batch));
            }
            work.add(10, () -> told(store, question));
            Together.run(work);
            assertThat(told(other, question)).containsExactlyInAnyOrderElementsOf(told(reference, question));
            for (int user = 0; user < 40; user++) {
                String id = "goer-" + user;
                assertThat(store.users().find(Events.SHOP, id))
                        .isEqualTo(reference.users().find(Events.SHOP, id));
            }
            store.rebuild();
            assertThat(told(other, question)).containsExactlyInAnyOrderElementsOf(told(reference, question));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whatTheReaderThrowsEndsTheReading(Backend backend) {
        try (JdbcStore store = prepared(backend.newUrl())) {
            store.events().append(List.of(event("ann", NOON), event("ben", NOON)));
            List<UserActivity> told = new ArrayList<>();
            assertThatThrownBy(() -> store.users().activity(day(), user -> {
                        told.add(user);
                        throw new IllegalStateException("enough");
                    }))
                    .hasMessage("enough");
            assertThat(told).hasSize(1);
            assertThat(told(store, day())).hasSize(2);
        }
    }

    private static ActivityQuery day() {
        return new ActivityQuery(Events.SHOP, List.of(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1))));
    }

    static List<UserActivity> told(AnalyticsStore store, ActivityQuery question) {
        List<UserActivity> told = new ArrayList<>();
        store.users().activity(question, told::add);
        return told;
    }

    private static Event event(String user, Instant at) {
        return EventDraft.of("page view")
                .id(UUID.randomUUID())
                .tenant(Events.SHOP)
                .user(user)
                .occurredAt(at)
                .createdAt(at)
                .toEvent();
    }

    private static BitSet slots(int... numbers) {
        BitSet slots = new BitSet();
        IntStream.of(numbers).forEach(slots::set);
        return slots;
    }

    private static JdbcStore prepared(String url) {
        JdbcStore store = JdbcStore.builder().url(url, null, null).build();
        store.prepare();
        return store;
    }
}
