package dev.footfall.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.EventDraft;
import dev.footfall.journey.Funnel;
import dev.footfall.journey.FunnelQuery;
import dev.footfall.journey.FunnelStep;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Funnels computed by hand. */
class FunnelTest {

    private static final Tenant TENANT = Tenant.of("acme");
    private static final FunnelStep VIEWED = step("Viewed", "product 3D view");
    private static final FunnelStep TRIED = step("Tried", "product AR view");
    private static final FunnelStep ACTED = step("Acted", "product interaction");

    private final InMemoryStore store = new InMemoryStore();
    private int events;

    @AfterEach
    void close() {
        store.close();
    }

    private static FunnelStep step(String name, String type) {
        return new FunnelStep(name, Filter.of(Attribute.TYPE, type));
    }

    private static FunnelQuery query(String window, FunnelStep... steps) {
        return new FunnelQuery(TENANT, TimeRange.ALL, List.of(steps), Duration.parse(window), Filter.ALL, null);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + "Z");
    }

    private EventDraft draft(String user, String type, String time) {
        return EventDraft.of(type)
                .id(new UUID(7, ++events))
                .tenant(TENANT)
                .user(user)
                .occurredAt(at(time))
                .createdAt(at(time));
    }

    private void happen(EventDraft draft) {
        store.events().append(List.of(draft.toEvent()));
    }

    private void views(String user, String time) {
        happen(draft(user, "product 3D view", time));
    }

    private void tries(String user, String time) {
        happen(draft(user, "product AR view", time));
    }

    private void acts(String user, String time) {
        happen(draft(user, "product interaction", time));
    }

    private Funnel ask(FunnelQuery query) {
        return Journeys.ask(store.journeys(), query);
    }

    private List<Long> counts(FunnelQuery query) {
        return ask(query).steps().stream().map(Funnel.Reached::count).toList();
    }

    /** The example of the documentation. */
    @Test
    void fourViewersGoThreeStepsAsFarAsTheyGo() {
        views("ann", "10:00:00");
        tries("ann", "10:01:00");
        acts("ann", "10:05:00");
        views("bob", "10:00:00");
        views("bob", "10:50:00");
        tries("bob", "10:54:00");
        acts("bob", "11:55:00");
        tries("cem", "10:00:00");
        views("cem", "10:10:00");
        acts("cem", "10:11:00");
        tries("dan", "10:00:00");
        Funnel funnel = ask(query("PT1H", VIEWED, TRIED, ACTED));
        assertThat(funnel.steps())
                .containsExactly(
                        new Funnel.Reached("Viewed", 3, null),
                        new Funnel.Reached("Tried", 2, Duration.ofSeconds(150)),
                        new Funnel.Reached("Acted", 1, Duration.ofMinutes(4)));
        assertThat(funnel.share(1)).isEqualTo(2.0 / 3);
        assertThat(funnel.share(2)).isEqualTo(1.0 / 3);
        assertThat(funnel.shareOfPrevious(0)).isEqualTo(1.0);
        assertThat(funnel.shareOfPrevious(2)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"11:00:00, 1", "11:00:00.001, 0"})
    void theEndOfTheWindowBelongsToIt(String time, long gone) {
        views("ann", "10:00:00");
        tries("ann", time);
        assertThat(counts(query("PT1H", VIEWED, TRIED))).containsExactly(1L, gone);
    }

    @Test
    void theWindowIsOfTheWholeAttempt() {
        views("ann", "10:00:00");
        tries("ann", "10:40:00");
        acts("ann", "11:20:00");
        assertThat(counts(query("PT1H", VIEWED, TRIED, ACTED))).containsExactly(1L, 1L, 0L);
    }

    @Test
    void aLaterBeginningMayGetFurther() {
        views("ann", "10:00:00");
        tries("ann", "10:59:00");
        views("ann", "10:59:30");
        tries("ann", "11:00:00");
        acts("ann", "11:30:00");
        assertThat(counts(query("PT1H", VIEWED, TRIED, ACTED))).containsExactly(1L, 1L, 1L);
    }

    @Test
    void anEarlierBeginningIsNotLostToALaterOne() {
        views("ann", "10:00:00");
        tries("ann", "10:10:00");
        views("ann", "10:20:00");
        acts("ann", "10:30:00");
        Funnel funnel = ask(query("PT1H", VIEWED, TRIED, ACTED));
        assertThat(funnel.steps())
                .extracting(Funnel.Reached::medianTime)
                .containsExactly(null, Duration.ofMinutes(10), Duration.ofMinutes(20));
    }

    @Test
    void oneEventIsOneStepOnly() {
        views("ann", "10:00:00");
        FunnelStep again = new FunnelStep("again", VIEWED.filter());
        assertThat(counts(query("PT1H", VIEWED, again))).containsExactly(1L, 0L);
        views("ann", "10:00:00");
        assertThat(counts(query("PT1H", VIEWED, again))).containsExactly(1L, 1L);
    }

    @Test
    void eventsAtOneTimeFollowTheirIds() {
        tries("ann", "10:00:00");
        views("ann", "10:00:00");
        views("bob", "10:00:00");
        tries("bob", "10:00:00");
        assertThat(counts(query("PT1H", VIEWED, TRIED))).containsExactly(2L, 1L);
    }

    @Test
    void whoGetsThereFirstAndQuickestIsTimed() {
        views("ann", "10:00:00");
        views("ann", "10:10:00");
        tries("ann", "10:12:00");
        views("ann", "10:20:00");
        tries("ann", "10:21:00");
        assertThat(ask(query("PT1H", VIEWED, TRIED)).steps().get(1).medianTime())
                .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void theMiddleOfAnEvenNumberIsTheMeanOfTwo() {
        views("ann", "10:00:00");
        tries("ann", "10:00:00.001");
        views("bob", "10:00:00");
        tries("bob", "10:00:00.004");
        assertThat(ask(query("PT1H", VIEWED, TRIED)).steps().get(1).medianTime())
                .isEqualTo(Duration.ofNanos(2_500_000));
    }

    @Test
    void robotsAndOtherTimesAndWhatTheFilterLeavesOutDoNotCount() {
        happen(draft("robot", "product 3D view", "10:00:00").bot(true));
        views("early", "09:59:59.999");
        tries("early", "10:00:00");
        views("late", "10:00:00");
        tries("late", "11:00:00");
        happen(draft("chair", "product 3D view", "10:00:00").asset("chair"));
        happen(draft("chair", "product AR view", "10:00:01").asset("table"));
        TimeRange hour = new TimeRange(at("10:00:00"), at("11:00:00"));
        List<FunnelStep> steps = List.of(VIEWED, TRIED);
        Duration day = Duration.ofDays(1);
        assertThat(counts(new FunnelQuery(TENANT, hour, steps, day, Filter.ALL, null)))
                .containsExactly(2L, 1L);
        Filter chairs = Filter.of(Attribute.ASSET, "chair");
        assertThat(counts(new FunnelQuery(TENANT, hour, steps, day, chairs, null)))
                .containsExactly(1L, 0L);
    }

    @Test
    void aBreakdownIsOfTheFirstEventOfTheAttempt() {
        views("ann", "10:00:00", DeviceCategory.DESKTOP);
        views("ann", "10:01:00", DeviceCategory.MOBILE);
        tries("ann", "10:02:00");
        views("bob", "10:00:00", DeviceCategory.DESKTOP);
        views("bob", "10:01:00", DeviceCategory.MOBILE);
        views("cem", "10:00:00", DeviceCategory.DESKTOP);
        Funnel funnel = ask(by(Attribute.DEVICE_CATEGORY));
        assertThat(funnel.groups())
                .containsExactly(
                        new Funnel.Group("desktop", List.of(2L, 0L)), new Funnel.Group("mobile", List.of(1L, 1L)));
    }

    private void views(String user, String time, DeviceCategory category) {
        happen(draft(user, "product 3D view", time).category(category));
    }

    @Test
    void groupsOfEqualSizeFollowTheirNamesAndTheNamelessIsLast() {
        happen(draft("ann", "product 3D view", "10:00:00").asset("\ud83d\ude00"));
        happen(draft("bob", "product 3D view", "10:00:00").asset("\uff41"));
        views("cem", "10:00:00");
        assertThat(ask(by(Attribute.ASSET)).groups())
                .extracting(Funnel.Group::key)
                .containsExactly("\uff41", "\ud83d\ude00", null);
    }

    private static FunnelQuery by(@Nullable Attribute breakdown) {
        return new FunnelQuery(
                TENANT, TimeRange.ALL, List.of(VIEWED, TRIED), Duration.ofHours(1), Filter.ALL, breakdown);
    }

    @Test
    void nobodyGoesNowhere() {
        Funnel funnel = ask(query("PT1H", VIEWED, TRIED));
        assertThat(funnel).isEqualTo(Funnel.ofNothing(funnel.query()));
        assertThat(funnel.share(1)).isNull();
        assertThat(funnel.shareOfPrevious(1)).isNull();
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        FunnelStep numeric = new FunnelStep("?", Filter.ALL.and(new Condition.Known(Attribute.PART_KEY)));
        assertRefused("steps", () -> query("PT1H", VIEWED));
        assertRefused("steps", () -> query("PT1H", VIEWED, VIEWED));
        assertRefused("steps", () -> query("PT1H", VIEWED, numeric));
        assertRefused("window", () -> query("PT0S", VIEWED, TRIED));
        assertRefused("window", () -> query("PT8784H0.001S", VIEWED, TRIED));
        assertRefused("breakdown", () -> by(Attribute.METRIC));
        assertRefused("breakdown", () -> by(Attribute.STATE));
    }

    private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidQueryException.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
