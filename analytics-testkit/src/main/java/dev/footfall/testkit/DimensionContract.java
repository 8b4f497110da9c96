package dev.footfall.testkit;

import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.COUNTRY;
import static dev.footfall.query.Attribute.DETAIL;
import static dev.footfall.query.Attribute.DEVICE;
import static dev.footfall.query.Attribute.DEVICE_CATEGORY;
import static dev.footfall.query.Attribute.DOMAIN;
import static dev.footfall.query.Attribute.PLATFORM;
import static dev.footfall.query.Attribute.REFERER;
import static dev.footfall.query.Attribute.SESSION_ID;
import static dev.footfall.query.Attribute.TYPE;
import static dev.footfall.query.Attribute.USER;
import static dev.footfall.query.Attribute.USER_AGENT;
import static dev.footfall.query.Attribute.VISITOR;
import static dev.footfall.query.Attribute.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.query.Attribute;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How rows are told apart. */
abstract class DimensionContract extends AskingContract {

    private static final List<String> LOOK_ALIKES = List.of(
            "a_b",
            "axb",
            "A_B",
            "a_b ",
            " a_b",
            "%",
            "a\\_b",
            "é",
            "e\u0301",
            "e",
            "E",
            "1",
            "01",
            "🪑",
            "\uffee",
            "O'Brien",
            "\"",
            "a;b",
            "'; DROP TABLE events; --",
            "?",
            "null",
            "ß",
            "ss",
            "\u200b");

    private static final Map<Attribute, BiFunction<EventDraft, String, EventDraft>> FREE_TEXTS = new EnumMap<>(Map.of(
            ASSET, EventDraft::asset,
            WORKSPACE, EventDraft::workspace,
            USER, EventDraft::user,
            SESSION_ID, EventDraft::session,
            VISITOR, EventDraft::visitor,
            DEVICE, EventDraft::device,
            DOMAIN, EventDraft::domain,
            DETAIL, EventDraft::detail,
            USER_AGENT, EventDraft::userAgent,
            REFERER, EventDraft::referer));

    static Set<Attribute> freeTexts() {
        return Collections.unmodifiableSet(FREE_TEXTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("dev.footfall.testkit.DimensionContract#freeTexts")
    void lookAlikesAreGroupsOfTheirOwn(Attribute attribute) {
        BiFunction<EventDraft, String, EventDraft> says = FREE_TEXTS.getOrDefault(attribute, EventDraft::asset);
        List<Event> batch = new ArrayList<>();
        List<StoreRow> expected = new ArrayList<>();
        for (int i = 0; i < LOOK_ALIKES.size(); i++) {
            batch.add(says.apply(Events.draft(2 * i), LOOK_ALIKES.get(i)).toEvent());
            batch.add(says.apply(Events.draft(2 * i + 1), LOOK_ALIKES.get(i)).toEvent());
            expected.add(group(LOOK_ALIKES.get(i), 2));
        }
        store.events().append(batch);
        assertAnswer(events().by(attribute).measure(COUNT), expected.toArray(StoreRow[]::new));
    }

    @ParameterizedTest
    @MethodSource("dev.footfall.testkit.DimensionContract#freeTexts")
    void rowsThatSayNothingAreAGroupOfTheirOwn(Attribute attribute) {
        BiFunction<EventDraft, String, EventDraft> says = FREE_TEXTS.getOrDefault(attribute, EventDraft::asset);
        append(
                says.apply(Events.draft(1), "null").toEvent(),
                says.apply(Events.draft(2), null).toEvent(),
                says.apply(Events.draft(3), null).toEvent());
        assertAnswer(events().by(attribute).measure(COUNT), group("null", 1), group(null, 2));
    }

    @Test
    void countriesAndPlatformsAreGroups() {
        append(
                Events.draft(1).country("DE").platform("web").toEvent(),
                Events.draft(2).country("US").platform("web").toEvent(),
                Events.draft(3).country("DE").toEvent(),
                Events.draft(4).toEvent());
        assertAnswer(events().by(COUNTRY).measure(COUNT), group("DE", 2), group("US", 1), group(null, 1));
        assertAnswer(events().by(PLATFORM).measure(COUNT), group("web", 2), group(null, 2));
    }

    @Test
    void typesAreGroups() {
        append(
                Events.draft(1).type("page view").toEvent(),
                Events.draft(2).type("Page view").toEvent(),
                Events.draft(3).type("page view").toEvent());
        assertAnswer(events().by(TYPE).measure(COUNT), group("page view", 2), group("Page view", 1));
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceCategoryGoesByItsLabel(DeviceCategory category) {
        append(Events.draft(1).category(category).toEvent());
        assertAnswer(events().by(DEVICE_CATEGORY).measure(COUNT), group(category.label(), 1));
        assertAnswer(events().where(DEVICE_CATEGORY, category.label()).measure(COUNT), all(1));
    }

    @Test
    void combinationsAreGroups() {
        append(
                Events.draft(1).asset("chair").user("ann").toEvent(),
                Events.draft(2).asset("chair").user("bob").toEvent(),
                Events.draft(3).asset("table").user("ann").toEvent(),
                Events.draft(4).asset("chair").user("ann").toEvent(),
                Events.draft(5).asset("chair").user(null).toEvent(),
                Events.draft(6).asset(null).user("ann").toEvent(),
                Events.draft(7).asset(null).user(null).toEvent());
        assertAnswer(
                events().by(USER, ASSET).measure(COUNT),
                row(0, keys("ann", "chair"), 2),
                row(0, keys("bob", "chair"), 1),
                row(0, keys("ann", "table"), 1),
                row(0, keys(null, "chair"), 1),
                row(0, keys("ann", null), 1),
                row(0, keys(null, null), 1));
    }

    @Test
    void aQuestionMayHaveManyDimensions() {
        append(Events.draft(1).country("DE").detail("path").toEvent());
        assertAnswer(
                events().by(TYPE, ASSET, USER, SESSION_ID, VISITOR, COUNTRY, DETAIL, DEVICE)
                        .measure(COUNT),
                row(0, keys("product interaction", "chair", null, "session", "visitor", "DE", "path", null), 1));
    }

    @Test
    void differentValuesAreCountedInEachGroup() {
        append(
                Events.draft(1).asset("chair").visitor("ann").toEvent(),
                Events.draft(2).asset("chair").visitor("ann").toEvent(),
                Events.draft(3).asset("chair").visitor("bob").toEvent(),
                Events.draft(4).asset("table").visitor("ann").toEvent(),
                Events.draft(5).asset("bed").visitor(null).toEvent());
        assertAnswer(
                events().by(ASSET).measure(Measure.countDistinct("visitors", VISITOR)),
                group("chair", 2),
                group("table", 1),
                group("bed", 0));
    }

    @Test
    void whatTwoTenantsCallAlikeIsCountedApart() {
        append(
                Events.draft(1).user("ann").toEvent(),
                Events.draft(1).user("ann").tenant(OTHER_TENANT).toEvent(),
                Events.draft(2).user("ann").tenant(OTHER_TENANT).toEvent(),
                Events.draft(3).user("bob").tenant(OTHER_TENANT).toEvent());
        assertAnswer(events().by(USER).measure(COUNT), group("ann", 1));
        assertAnswer(events().tenant(OTHER_TENANT).by(USER).measure(COUNT), group("ann", 2), group("bob", 1));
        assertAnswer(events().tenant(OTHER_TENANT).measure(Measure.countDistinct("users", USER)), all(2));
    }

    @Test
    void anAnswerMayHaveTwentyThousandGroups() {
        for (int first = 0; first < 20_000; first += 1_000) {
            List<Event> batch = new ArrayList<>();
            for (int i = first; i < first + 1_000; i++) {
                batch.add(Events.draft(i).asset("asset " + i).toEvent());
            }
            store.events().append(batch);
        }
        List<StoreRow> rows = ask(events().by(ASSET).measure(COUNT));
        assertThat(rows).hasSize(20_000).allMatch(row -> row.values().equals(List.of(1.0)));
        assertThat(rows).extracting(row -> row.keys().get(0)).doesNotHaveDuplicates();
    }
}
