package dev.footfall.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {

    private static final Tenant ACME = Tenant.of("acme");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final EventDraft DRAFT = EventDraft.of("page view")
            .id(new UUID(0, 1))
            .tenant(ACME)
            .occurredAt(NOON)
            .createdAt(NOON)
            .workspace("w")
            .asset("a")
            .user("u")
            .session("s")
            .visitor("v")
            .device("cam")
            .userAgent("Firefox")
            .referer("https://shop.example/x")
            .metadata("path", "/x");

    @Test
    void withoutConditionsEverythingOfTheTenantIsLetThroughButRobots() {
        assertThat(EventFilter.of(ACME).matches(DRAFT.toEvent())).isTrue();
        assertThat(EventFilter.of(Tenant.of("globex")).matches(DRAFT.toEvent())).isFalse();
        Event robot = DRAFT.copy().bot(true).toEvent();
        assertThat(EventFilter.of(ACME).matches(robot)).isFalse();
        assertThat(EventFilter.builder(ACME).includingBots().build().matches(robot))
                .isTrue();
    }

    @Test
    void eachConditionLetsItsOwnThroughAndNoOther() {
        assertTellsApart(f -> f.types(List.of("x", "page view")), f -> f.types(List.of("x")));
        assertTellsApart(f -> f.workspaces(List.of("x", "w")), f -> f.workspaces(List.of("x")));
        assertTellsApart(f -> f.asset("a"), f -> f.asset("A"));
        assertTellsApart(f -> f.user("u"), f -> f.user("u "));
        assertTellsApart(f -> f.session("s"), f -> f.session(""));
        assertTellsApart(f -> f.visitor("v"), f -> f.visitor("_"));
        assertTellsApart(f -> f.device("cam"), f -> f.device("Cam"));
        assertTellsApart(f -> f.userAgent("Firefox"), f -> f.userAgent("Fire"));
        assertTellsApart(f -> f.referer("https://shop.example/x"), f -> f.referer("https://shop.example/"));
        assertTellsApart(f -> f.metadata(JsonObject.of("path", "/x")), f -> f.metadata(JsonObject.of("path", "/y")));
        assertTellsApart(
                f -> f.range(new TimeRange(NOON, NOON.plusMillis(1))),
                f -> f.range(new TimeRange(NOON.minusMillis(1), NOON)));
    }

    @Test
    void aConditionOnWhatIsNotSaidLetsNothingThrough() {
        Event bare = DRAFT.copy()
                .workspace(null)
                .asset(null)
                .user(null)
                .session(null)
                .visitor(null)
                .device(null)
                .userAgent(null)
                .referer(null)
                .toEvent();
        assertThat(EventFilter.of(ACME).matches(bare)).isTrue();
        List<UnaryOperator<EventFilterBuilder>> conditions = List.of(
                f -> f.workspaces(List.of("w")),
                f -> f.asset("a"),
                f -> f.user("u"),
                f -> f.session("s"),
                f -> f.visitor("v"),
                f -> f.device("cam"),
                f -> f.userAgent("Firefox"),
                f -> f.referer("https://shop.example/x"),
                f -> f.refererOrigin("https://shop.example"));
        assertThat(conditions)
                .noneMatch(condition ->
                        condition.apply(EventFilter.builder(ACME)).build().matches(bare));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    https://shop.example,        true
                    https://shop.example/a,      true
                    https://shop.example?a,      true
                    https://shop.example#a,      true
                    https://shop.example.evil/,  false
                    https://shop.example:8443/,  false
                    https://shop.example@evil/,  false
                    https://shop.exampl,         false
                    http://shop.example/,        false
                    """)
    void anOriginEndsWhereThePathBegins(String referer, boolean letThrough) {
        EventFilter filter =
                EventFilter.builder(ACME).refererOrigin("https://shop.example").build();
        assertThat(filter.matches(DRAFT.copy().referer(referer).toEvent())).isEqualTo(letThrough);
    }

    @Test
    void whatIsNotSaidIsNoCondition() {
        EventFilter filter = EventFilter.of(ACME);
        assertThat(filter)
                .isEqualTo(new EventFilter(
                        ACME,
                        TimeRange.ALL,
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        JsonObject.EMPTY,
                        null,
                        null,
                        null,
                        false));
    }

    private static void assertTellsApart(
            UnaryOperator<EventFilterBuilder> own, UnaryOperator<EventFilterBuilder> other) {
        Event event = DRAFT.toEvent();
        assertThat(own.apply(EventFilter.builder(ACME)).build().matches(event)).isTrue();
        assertThat(other.apply(EventFilter.builder(ACME)).build().matches(event))
                .isFalse();
    }
}
