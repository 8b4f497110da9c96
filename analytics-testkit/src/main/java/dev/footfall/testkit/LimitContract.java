package dev.footfall.testkit;

import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.DURATION;
import static dev.footfall.query.Attribute.METRIC;
import static dev.footfall.query.Attribute.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.StoreRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which groups come first where there are more than asked for. */
abstract class LimitContract extends AskingContract {

    private static final Measure SUM = Measure.sum("sum", METRIC);
    private static final Measure MEAN = Measure.average("mean", DURATION);

    @Test
    void theGroupsWithTheGreatestNumberComeFirst() {
        appendCounts(3, "b", 1, "a", 5, "c", 2, "d");
        assertFirst(events().by(ASSET).measure(COUNT).order(Order.descending(COUNT)), "c", "b", "d", "a");
    }

    @Test
    void theGroupsWithTheSmallestNumberComeFirst() {
        appendCounts(3, "b", 1, "a", 5, "c", 2, "d");
        assertFirst(events().by(ASSET).measure(COUNT).order(Order.ascending(COUNT)), "a", "d", "b", "c");
    }

    @Test
    void numbersAreNotComparedAsText() {
        appendCounts(10, "ten", 9, "nine", 2, "two");
        assertFirst(events().by(ASSET).measure(COUNT).order(Order.descending(COUNT)), "ten", "nine", "two");
    }

    @Test
    void equalGroupsComeInTheOrderOfTheirKeysWhateverTheDirection() {
        appendCounts(1, "c", 1, "a", 1, "b", 1, "d");
        assertFirst(events().by(ASSET).measure(COUNT).order(Order.descending(COUNT)), "a", "b", "c", "d");
        assertFirst(events().by(ASSET).measure(COUNT).order(Order.ascending(COUNT)), "a", "b", "c", "d");
    }

    @Test
    void textsComeInTheOrderOfTheirCodePoints() {
        appendCounts(1, "🪑", 1, "\uffee", 1, "a", 1, "Z", 1, "_", 1, "é", 1, "z", 1, "ab", 1, "a b", 1, "10", 1, "9");
        String[] order = {"10", "9", "Z", "_", "a", "a b", "ab", "z", "é", "\uffee", "🪑"};
        assertFirst(events().by(ASSET).measure(COUNT).order(Order.ascending(ASSET)), order);
        assertFirst(events().by(ASSET).measure(COUNT).order(Order.descending(COUNT)), order);
    }

    @Test
    void textsMayComeInTheOppositeOrder() {
        appendCounts(1, "🪑", 1, "\uffee", 1, "a", 1, "Z");
        assertFirst(events().by(ASSET).measure(COUNT).order(Order.descending(ASSET)), "🪑", "\uffee", "a", "Z");
    }

    @Test
    void theGroupThatSaysNothingComesLastInEitherDirection() {
        appendCounts(1, "a", 2, null, 1, "b");
        assertFirst(events().by(ASSET).measure(COUNT).order(Order.ascending(ASSET)), "a", "b", null);
        assertFirst(events().by(ASSET).measure(COUNT).order(Order.descending(ASSET)), "b", "a", null);
    }

    @Test
    void whatHasNoNumberComesLastInEitherDirection() {
        append(
                Events.draft(1).asset("a").toEvent(),
                Events.draft(2).asset("b").duration(5L).toEvent(),
                Events.draft(3).asset("c").duration(1L).toEvent(),
                Events.draft(4).asset("d").duration(3L).toEvent());
        assertFirst(events().by(ASSET).measure(MEAN).order(Order.ascending(MEAN)), "c", "d", "b", "a");
        assertFirst(events().by(ASSET).measure(MEAN).order(Order.descending(MEAN)), "b", "d", "c", "a");
    }

    @Test
    void severalOrdersApplyOneAfterTheOther() {
        append(
                Events.draft(1).asset("a").metric(1).toEvent(),
                Events.draft(2).asset("a").metric(2).toEvent(),
                Events.draft(3).asset("b").metric(5).toEvent(),
                Events.draft(4).asset("c").metric(3).toEvent(),
                Events.draft(5).asset("d").metric(3).toEvent());
        assertFirst(
                events().by(ASSET)
                        .measure(COUNT, SUM)
                        .order(Order.descending(SUM), Order.ascending(COUNT), Order.descending(ASSET)),
                "b",
                "d",
                "c",
                "a");
    }

    @Test
    void theKeysOfTiesCountInTheOrderOfTheDimensions() {
        append(
                Events.draft(1).asset("b").user("x").toEvent(),
                Events.draft(2).asset("a").user("z").toEvent(),
                Events.draft(3).asset("a").user(null).toEvent(),
                Events.draft(4).asset(null).user("a").toEvent(),
                Events.draft(5).asset("b").user("a").toEvent());
        List<List<@Nullable String>> order =
                List.of(keys("a", "z"), keys("a", null), keys("b", "a"), keys("b", "x"), keys(null, "a"));
        for (int limit = 1; limit <= order.size(); limit++) {
            assertThat(ask(events().by(ASSET, USER)
                            .measure(COUNT)
                            .order(Order.descending(COUNT))
                            .limit(limit)))
                    .extracting(StoreRow::keys)
                    .containsExactlyInAnyOrderElementsOf(order.subList(0, limit));
        }
    }

    @Test
    void theOrderIsOfAllGroupsOfTheTenantOnly() {
        appendCounts(1, "a", 2, "b");
        append(
                Events.draft(100).asset("a").tenant(OTHER_TENANT).toEvent(),
                Events.draft(101).asset("a").tenant(OTHER_TENANT).toEvent());
        assertFirst(events().by(ASSET).measure(COUNT).order(Order.descending(COUNT)), "b", "a");
    }

    @Test
    void withoutAnOrderALimitLeavesAnyOfTheGroups() {
        appendCounts(1, "a", 2, "b", 3, "c");
        assertThat(ask(events().by(ASSET).measure(COUNT).limit(2)))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .isSubsetOf(group("a", 1), group("b", 2), group("c", 3));
        assertThat(ask(events().by(ASSET).measure(COUNT).limit(Integer.MAX_VALUE)))
                .hasSize(3);
    }

    @Test
    void aQuestionThatTellsNothingApartMayHaveALimit() {
        appendCounts(2, "a");
        assertAnswer(events().measure(COUNT).limit(1), all(2));
        assertAnswer(events().measure(COUNT).order(Order.descending(COUNT)).limit(1), all(2));
    }

    /** Pairs of how many events there are of which asset, in mixed order. */
    private void appendCounts(@Nullable Object... countsAndAssets) {
        List<Event> batch = new ArrayList<>();
        for (int i = 0; i < countsAndAssets.length; i += 2) {
            String asset = (String) countsAndAssets[i + 1];
            for (int count = (Integer) countsAndAssets[i]; count > 0; count--) {
                batch.add(Events.draft(batch.size()).asset(asset).toEvent());
            }
        }
        store.events().append(batch);
    }

    /** Asks for the first one, the first two, and so on. */
    private void assertFirst(StoreQuestion question, @Nullable String... order) {
        for (int limit = 1; limit <= order.length; limit++) {
            assertThat(ask(question.limit(limit)))
                    .as("the first %d of %s", limit, question.query())
                    .extracting(row -> row.keys().get(0))
                    .containsExactlyInAnyOrderElementsOf(keys(order).subList(0, limit));
        }
    }
}
