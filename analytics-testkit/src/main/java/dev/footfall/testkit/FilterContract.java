package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventFilterBuilder;
import dev.footfall.event.JsonObject;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which events a filter lets through, into lists and into counts alike. */
abstract class FilterContract extends StoreContract {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant END = Instant.parse("2026-03-01T11:00:00Z");

    @Test
    void aRangeBeginsWithItsFirstMillisecondAndEndsBeforeItsLast() {
        Event before = appendOne(Events.draft(1).occurredAt(START.minusMillis(1)));
        Event first = appendOne(Events.draft(2).occurredAt(START));
        Event last = appendOne(Events.draft(3).occurredAt(END.minusMillis(1)));
        Event after = appendOne(Events.draft(4).occurredAt(END));

        assertLetsThrough(filter().range(new TimeRange(START, END)), first, last);
        assertLetsThrough(
                filter().range(new TimeRange(START.minusMillis(1), END.plusMillis(1))), before, first, last, after);
        assertLetsThrough(filter().range(new TimeRange(START, START.plusMillis(1))), first);
        assertLetsThrough(filter().range(new TimeRange(START, START)));
    }

    @Test
    void anotherTenantsEventsAreNeverLetThrough() {
        Event mine = appendOne(Events.draft(1));
        Event theirs = appendOne(Events.draft(2).tenant(OTHER_TENANT));

        assertLetsThrough(filter(), mine);
        assertLetsThrough(EventFilter.builder(OTHER_TENANT), theirs);
        assertLetsThrough(filter().asset("chair").session("session").visitor("visitor"), mine);
    }

    @Test
    void whatRobotsDidIsLeftOutUnlessAskedFor() {
        Event human = appendOne(Events.draft(1));
        Event robot = appendOne(Events.draft(2).bot(true).category(DeviceCategory.BOT));

        assertLetsThrough(filter(), human);
        assertLetsThrough(filter().includingBots(), human, robot);
    }

    @Test
    void onlyTheTypesAskedForAreLetThrough() {
        Event interaction = appendOne(Events.draft(1).type("product interaction"));
        Event view = appendOne(Events.draft(2).type("product 3D view"));
        appendOne(Events.draft(3).type("page view"));

        assertLetsThrough(filter().types(List.of("product interaction")), interaction);
        assertLetsThrough(filter().types(List.of("product interaction", "product 3D view")), interaction, view);
        assertLetsThrough(filter().types(List.of("video view")));
    }

    @Test
    void eventsWithoutAWorkspaceAreInNone() {
        Event one = appendOne(Events.draft(1).workspace("one"));
        Event two = appendOne(Events.draft(2).workspace("two"));
        Event none = appendOne(Events.draft(3));

        assertLetsThrough(filter().workspaces(List.of("one")), one);
        assertLetsThrough(filter().workspaces(List.of("one", "two", "three")), one, two);
        assertLetsThrough(filter(), one, two, none);
    }

    @Test
    void anAssetIsToldFromTheOthers() {
        assertToldApart(EventDraft::asset, EventFilterBuilder::asset);
    }

    @Test
    void aUserIsToldFromTheOthers() {
        assertToldApart(EventDraft::user, EventFilterBuilder::user);
    }

    @Test
    void aSessionIsToldFromTheOthers() {
        assertToldApart(EventDraft::session, EventFilterBuilder::session);
    }

    @Test
    void aVisitorIsToldFromTheOthers() {
        assertToldApart(EventDraft::visitor, EventFilterBuilder::visitor);
    }

    @Test
    void aDeviceIsToldFromTheOthers() {
        assertToldApart(EventDraft::device, EventFilterBuilder::device);
    }

    @Test
    void aUserAgentIsToldFromTheOthers() {
        assertToldApart(EventDraft::userAgent, EventFilterBuilder::userAgent);
    }

    @Test
    void aRefererIsToldFromTheOthers() {
        assertToldApart(EventDraft::referer, EventFilterBuilder::referer);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    https://shop.example,                 true
                    https://shop.example/,                true
                    https://shop.example/chairs/7,        true
                    https://shop.example?page=2,          true
                    https://shop.example#top,             true
                    https://shop.example.evil/,           false
                    https://shop.example:8443/,           false
                    https://shop.examples/,               false
                    https://shop.exampl/,                 false
                    http://shop.example/,                 false
                    https://www.shop.example/,            false
                    https://shopXexample/,                false
                    https://a.example/?https://shop.example/, false
                    ,                                     false
                    """)
    void anOriginIsTheWholeOriginOfTheReferer(String referer, boolean letThrough) {
        Event event = appendOne(Events.draft(1).referer(referer));
        Event[] expected = letThrough ? new Event[] {event} : new Event[0];
        assertLetsThrough(filter().refererOrigin("https://shop.example"), expected);
    }

    @Test
    void wildcardsInAnOriginMeanThemselves() {
        appendOne(Events.draft(1).referer("https://axb/"));
        Event itself = appendOne(Events.draft(2).referer("https://a_b/%"));

        assertLetsThrough(filter().refererOrigin("https://a_b"), itself);
        assertLetsThrough(filter().refererOrigin("https://%"));
    }

    @Test
    void allConditionsMustHold() {
        EventDraft draft = Events.draft(1)
                .workspace("one")
                .user("ann")
                .device("cam")
                .userAgent("Firefox")
                .referer("https://shop.example/a")
                .metadata("colour", "oak");
        Event all = appendOne(draft);
        appendEach(
                draft.copy().id(Events.id(2)).workspace("two"),
                draft.copy().id(Events.id(3)).user("bob"),
                draft.copy().id(Events.id(4)).userAgent("Safari"),
                draft.copy().id(Events.id(5)).referer("https://other.example/a"),
                draft.copy().id(Events.id(6)).metadata("colour", "ash"),
                draft.copy().id(Events.id(7)).asset("table"),
                draft.copy().id(Events.id(8)).type("page view"),
                draft.copy().id(Events.id(9)).device("other"));

        assertLetsThrough(
                filter().types(List.of("product interaction"))
                        .workspaces(List.of("one"))
                        .asset("chair")
                        .user("ann")
                        .session("session")
                        .visitor("visitor")
                        .device("cam")
                        .userAgent("Firefox")
                        .referer("https://shop.example/a")
                        .refererOrigin("https://shop.example")
                        .metadata(JsonObject.of("colour", "oak")),
                all);
    }

    /** Puts look-alikes into a field, and asks for each. */
    private void assertToldApart(
            BiFunction<EventDraft, String, EventDraft> field,
            BiFunction<EventFilterBuilder, String, EventFilterBuilder> condition) {
        List<String> lookAlikes =
                List.of("a_b", "axb", "A_B", "a_b ", " a_b", "%", "a\\_b", "é", "e\u0301", "e", "E", "1", "01", "🪑");
        for (int i = 0; i < lookAlikes.size(); i++) {
            appendOne(field.apply(Events.draft(i), lookAlikes.get(i)));
        }
        appendOne(field.apply(Events.draft(lookAlikes.size()), null));
        for (int i = 0; i < lookAlikes.size(); i++) {
            Event itself = store.events().find(TENANT, Events.id(i)).orElseThrow();
            assertLetsThrough(condition.apply(filter(), lookAlikes.get(i)), itself);
        }
        assertLetsThrough(condition.apply(filter(), "unheard of"));
    }

    private static EventFilterBuilder filter() {
        return EventFilter.builder(TENANT);
    }

    private void assertLetsThrough(EventFilterBuilder builder, Event... expected) {
        EventFilter filter = builder.build();
        assertThat(store.events().find(filter, null, ALL).events())
                .as("events found by %s", filter)
                .containsExactlyInAnyOrder(expected);
        assertThat(counted(filter)).as("events counted by %s", filter).isEqualTo(expected.length);
    }
}
