package dev.footfall.testkit;

import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.SESSION_ID;
import static dev.footfall.query.Attribute.TYPE;
import static dev.footfall.query.Attribute.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.JsonObject;
import dev.footfall.journey.JourneyEvent;
import dev.footfall.journey.JourneyQuery;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link dev.footfall.journey.JourneyStore} must tell, and in which order. */
@Needs(Capability.JOURNEYS)
public abstract class JourneyStoreContract extends StoreContract {

    private static final Filter INTERACTION = Filter.of(TYPE, "product interaction");

    private static JourneyQuery question(Attribute who, TimeRange range, Filter filter, Filter... steps) {
        return new JourneyQuery(TENANT, range, who, filter, List.of(steps), List.of(ASSET));
    }

    private static JourneyQuery ofViewers(Filter... steps) {
        return question(VIEWER, TimeRange.ALL, Filter.ALL, steps);
    }

    private static JourneyEvent told(String who, int number, int matched, @Nullable String asset) {
        return new JourneyEvent(who, Events.NOON.plusSeconds(number), matched, Arrays.asList(asset));
    }

    private static EventDraft of(int number, @Nullable String user) {
        return Events.draft(number).user(user).visitor(null).session(null);
    }

    @Test
    void whoDidNothingThatIsMeantIsNotTold() {
        append(Events.event(1));
        assertThat(read(ofViewers(Filter.of(TYPE, "page view")))).isEmpty();
        assertThat(read(new JourneyQuery(
                        OTHER_TENANT, TimeRange.ALL, VIEWER, Filter.ALL, List.of(Filter.ALL), List.of())))
                .isEmpty();
    }

    @Test
    void eventsAreToldOneViewerAfterTheOtherByWhenTheyHappened() {
        appendEach(of(3, "ann"), of(2, "bob"), of(1, "ann"), of(5, "ann").asset(null), of(4, "bob"));
        assertThat(read(ofViewers(INTERACTION)))
                .containsOnly(
                        Map.entry(
                                "user ann",
                                List.of(
                                        told("user ann", 1, 1, "chair"),
                                        told("user ann", 3, 1, "chair"),
                                        told("user ann", 5, 1, null))),
                        Map.entry(
                                "user bob", List.of(told("user bob", 2, 1, "chair"), told("user bob", 4, 1, "chair"))));
    }

    @Test
    void ofEventsAtOneTimeTheSmallerIdAsUnsignedBytesComesFirst() {
        UUID smaller = UUID.fromString("7fffffff-ffff-7fff-bfff-ffffffffffff");
        UUID greater = UUID.fromString("80000000-0000-7000-8000-000000000000");
        appendEach(
                of(1, "ann").id(greater).asset("second"),
                of(1, "ann").id(smaller).asset("first"));
        assertThat(read(ofViewers(INTERACTION)).get("user ann"))
                .containsExactly(told("user ann", 1, 1, "first"), told("user ann", 1, 1, "second"));
    }

    @Test
    void aViewerIsTheUserElseTheVisitorElseTheSession() {
        appendEach(
                of(1, "x").visitor("v").session("s"),
                of(2, null).visitor("x").session("s"),
                of(3, null).session("x"),
                of(4, null));
        assertThat(read(ofViewers(INTERACTION))).containsOnlyKeys("user x", "visitor x", "session x");
    }

    @Test
    void sessionsAreToldBySession() {
        appendEach(
                of(1, "ann").session("s"),
                of(2, "bob").session("s"),
                of(3, "bob").session("t"),
                of(4, "bob"));
        Map<String, List<JourneyEvent>> sessions = read(question(SESSION_ID, TimeRange.ALL, Filter.ALL, INTERACTION));
        assertThat(sessions).containsOnlyKeys("s", "t");
        assertThat(sessions.get("s")).containsExactly(told("s", 1, 1, "chair"), told("s", 2, 1, "chair"));
    }

    @Test
    void eachStepThatMeansAnEventIsTold() {
        appendEach(
                of(1, "ann"),
                of(2, "ann").asset("table"),
                of(3, "ann").type("page view"),
                of(4, "ann").type("page view").asset("table"));
        assertThat(read(ofViewers(INTERACTION, Filter.of(ASSET, "table"), Filter.of(ASSET, "lamp")))
                        .get("user ann"))
                .containsExactly(
                        told("user ann", 1, 1, "chair"),
                        told("user ann", 2, 3, "table"),
                        told("user ann", 4, 2, "table"));
    }

    @Test
    void sixteenStepsAreToldApart() {
        Filter[] steps = Stream.generate(() -> Filter.of(ASSET, "lamp"))
                .limit(JourneyQuery.MAX_STEPS)
                .toArray(Filter[]::new);
        steps[0] = Filter.ALL;
        steps[JourneyQuery.MAX_STEPS - 1] = INTERACTION;
        append(of(1, "ann").toEvent());
        assertThat(read(ofViewers(steps)).get("user ann")).containsExactly(told("user ann", 1, 0x8001, "chair"));
    }

    @Test
    void aFilterHoldsForAllSteps() {
        appendEach(of(1, "ann"), of(2, "ann").asset("table"), of(3, "bob").asset("table"));
        assertThat(read(question(VIEWER, TimeRange.ALL, Filter.of(ASSET, "chair"), INTERACTION, Filter.ALL)))
                .containsOnly(Map.entry("user ann", List.of(told("user ann", 1, 3, "chair"))));
    }

    @Test
    void metadataTellsStepsApart() {
        appendEach(
                of(1, "ann").metadata(JsonObject.of("path", "/a")),
                of(2, "ann").metadata(JsonObject.of("path", "/b")),
                of(3, "ann"));
        Filter a = Filter.ALL.and(new Condition.Metadata(JsonObject.of("path", "/a")));
        Filter b = Filter.ALL.and(new Condition.Metadata(JsonObject.of("path", "/b")));
        assertThat(read(ofViewers(a, b)).get("user ann"))
                .containsExactly(told("user ann", 1, 1, "chair"), told("user ann", 2, 2, "chair"));
    }

    @Test
    void theRangeHoldsItsBeginAndNotItsEnd() {
        appendEach(of(1, "ann"), of(2, "ann"), of(3, "ann"));
        TimeRange range = new TimeRange(Events.NOON.plusSeconds(1), Events.NOON.plusSeconds(3));
        assertThat(read(question(VIEWER, range, Filter.ALL, INTERACTION)).get("user ann"))
                .extracting(JourneyEvent::at)
                .containsExactly(Events.NOON.plusSeconds(1), Events.NOON.plusSeconds(2));
    }

    @Test
    void robotsAreNeverTold() {
        append(of(1, "ann").bot(true).toEvent(), of(2, "bob").toEvent());
        assertThat(read(ofViewers(INTERACTION))).containsOnlyKeys("user bob");
    }

    @Test
    void aRepeatedEventIsToldOnce() {
        append(of(1, "ann").toEvent());
        append(of(1, "ann").toEvent(), of(2, "ann").toEvent());
        assertThat(read(ofViewers(INTERACTION)).get("user ann")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("dev.footfall.testkit.AwkwardText#all")
    void awkwardTextIsTold(String text) {
        append(of(1, text).asset(text).toEvent());
        assertThat(read(ofViewers(Filter.of(ASSET, text))))
                .containsOnly(Map.entry("user " + text, List.of(told("user " + text, 1, 1, text))));
    }

    @Test
    void viewersWhoseNamesAreAlikeAreNotMixed() {
        appendEach(of(1, "A"), of(2, "a"), of(3, "A"), of(4, "\u00e4"), of(5, "a"), of(6, "a\u0308"), of(7, "\u00e4"));
        assertThat(read(ofViewers(INTERACTION))).containsOnlyKeys("user A", "user a", "user \u00e4", "user a\u0308");
    }

    @Test
    void whatAReaderThrowsEndsTheReadingOfJourneys() {
        append(of(1, "ann").toEvent(), of(2, "bob").toEvent());
        List<JourneyEvent> told = new ArrayList<>();
        assertThatThrownBy(() -> store.journeys().read(ofViewers(INTERACTION), event -> {
                    told.add(event);
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(told).hasSize(1);
        assertThat(read(ofViewers(INTERACTION))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyJourneysAreThoseOfTheReference(long seed) {
        Shuffled history = Shuffled.of(seed, 500, TENANT, OTHER_TENANT).sometimesNameless();
        history.batches(100).forEach(store.events()::append);
        try (InMemoryStore reference = new InMemoryStore()) {
            reference.events().append(history.events());
            Random random = new Random(seed);
            for (int i = 0; i < 60; i++) {
                JourneyQuery question = random(random, history.events());
                assertThat(read(store, question)).as("%s", question).isEqualTo(read(reference, question));
            }
        }
    }

    private static JourneyQuery random(Random random, List<Event> history) {
        RandomMeasures filters = new RandomMeasures(random, history);
        return new JourneyQuery(
                RandomPick.one(random, history).tenant(),
                random.nextBoolean() ? TimeRange.ALL : range(random, history),
                random.nextBoolean() ? VIEWER : SESSION_ID,
                filters.filter(Dataset.EVENT, random.nextInt(3) / 2),
                Stream.generate(() -> filters.filter(Dataset.EVENT, (random.nextInt(7) + 3) / 4))
                        .limit(1 + random.nextInt(4))
                        .toList(),
                Stream.generate(() -> RandomPick.one(random, RandomMeasures.texts(Dataset.EVENT)))
                        .limit(random.nextInt(3))
                        .distinct()
                        .toList());
    }

    private static TimeRange range(Random random, List<Event> history) {
        Instant one = RandomPick.one(random, history).occurredAt();
        Instant other = RandomPick.one(random, history).occurredAt().plusMillis(random.nextInt(2));
        return one.isBefore(other) ? new TimeRange(one, other) : new TimeRange(other, one);
    }

    private Map<String, List<JourneyEvent>> read(JourneyQuery question) {
        return read(store, question);
    }

    /** What was told of each, all of it in a row. */
    private static Map<String, List<JourneyEvent>> read(AnalyticsStore store, JourneyQuery question) {
        Map<String, List<JourneyEvent>> told = new LinkedHashMap<>();
        List<String> order = new ArrayList<>();
        store.journeys().read(question, event -> {
            if (order.isEmpty() || !order.get(order.size() - 1).equals(event.who())) {
                order.add(event.who());
            }
            told.computeIfAbsent(event.who(), absent -> new ArrayList<>()).add(event);
        });
        assertThat(order).as("who is told of, one after the other").doesNotHaveDuplicates();
        return told;
    }
}
