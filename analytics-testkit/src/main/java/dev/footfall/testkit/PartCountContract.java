package dev.footfall.testkit;

import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.DURATION;
import static dev.footfall.query.Attribute.METRIC;
import static dev.footfall.query.Attribute.PART_AMOUNT;
import static dev.footfall.query.Attribute.PART_CODE;
import static dev.footfall.query.Attribute.PART_KEY;
import static dev.footfall.query.Attribute.PART_KIND;
import static dev.footfall.query.Attribute.PART_LABEL;
import static dev.footfall.query.Attribute.PART_OFFSET;
import static dev.footfall.query.Attribute.USER;

import dev.footfall.event.Part;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the parts of events are counted. */
abstract class PartCountContract extends AskingContract {

    private static final Part OAK = new Part("field", "7", "Oak", "oak", null, null);
    private static final Part ASH = new Part("field", "7", "Ash", "ash", null, null);
    private static final Part FIRST = Part.interval("attention", "1", 0, 400);
    private static final Part SECOND = Part.interval("attention", "0", 400, 100);

    @Test
    void eachPartIsARow() {
        append(
                Events.draft(1).parts(List.of(OAK, FIRST, SECOND)).toEvent(),
                Events.draft(2).parts(List.of(ASH)).toEvent(),
                Events.event(3));
        assertAnswer(parts().measure(COUNT), all(4));
        assertAnswer(parts().by(PART_KIND).measure(COUNT), group("field", 2), group("attention", 2));
    }

    @Test
    void equalPartsOfAnEventAreCountedEach() {
        append(Events.draft(1).parts(List.of(OAK, OAK, OAK)).toEvent());
        assertAnswer(parts().by(PART_LABEL).measure(COUNT), group("Oak", 3));
    }

    @Test
    void partsAreToldApartByWhatTheySay() {
        append(
                Events.draft(1).parts(List.of(OAK, ASH)).toEvent(),
                Events.draft(2).parts(List.of(ASH, FIRST)).toEvent());
        assertAnswer(parts().by(PART_KEY).measure(COUNT), group("7", 3), group("1", 1));
        assertAnswer(parts().by(PART_LABEL).measure(COUNT), group("Oak", 1), group("Ash", 2), group(null, 1));
        assertAnswer(parts().by(PART_CODE).measure(COUNT), group("oak", 1), group("ash", 2), group(null, 1));
        assertAnswer(
                parts().by(PART_KIND, PART_CODE).where(PART_CODE, "oak", "ash").measure(COUNT),
                row(0, keys("field", "oak"), 1),
                row(0, keys("field", "ash"), 2));
    }

    @Test
    void partsWithoutAKeyOrWithAnEmptyOneAreGroupsOfTheirOwn() {
        append(Events.draft(1)
                .parts(List.of(
                        new Part("field", null, null, null, null, null),
                        new Part("field", "", "", "", null, null),
                        new Part("field", "null", "null", "null", null, null)))
                .toEvent());
        assertAnswer(parts().by(PART_KEY).measure(COUNT), group(null, 1), group("", 1), group("null", 1));
        assertAnswer(parts().where(PART_LABEL, "").measure(COUNT), all(1));
        assertAnswer(parts().measure(Measure.countDistinct("codes", PART_CODE)), all(2));
    }

    @Test
    void amountsAndOffsetsAreAddedUp() {
        append(
                Events.draft(1).parts(List.of(FIRST, SECOND, OAK)).toEvent(),
                Events.draft(2)
                        .parts(List.of(new Part("attention", "1", null, null, 0.5, -10L)))
                        .toEvent());
        assertAnswer(
                parts().measure(
                                Measure.sum("time", PART_AMOUNT),
                                Measure.average("mean", PART_AMOUNT),
                                Measure.min("first", PART_OFFSET),
                                Measure.max("last", PART_OFFSET),
                                Measure.countDistinct("different", PART_OFFSET)),
                all(500.5, 500.5 / 3, -10, 400, 3));
        assertAnswer(
                parts().by(PART_KEY).measure(Measure.sum("time", PART_AMOUNT)),
                group("1", 400.5),
                group("0", 100),
                group("7", 0));
    }

    @Test
    void aPartSaysWhatItsEventSays() {
        append(
                Events.draft(1)
                        .asset("chair")
                        .metric(2)
                        .duration(10L)
                        .parts(List.of(OAK, ASH))
                        .toEvent(),
                Events.draft(2).asset("table").metric(3).parts(List.of(ASH)).toEvent());
        assertAnswer(
                parts().by(ASSET).measure(COUNT, Measure.sum("metric", METRIC), Measure.sum("time", DURATION)),
                group("chair", 2, 4, 20),
                group("table", 1, 3, 0));
        assertAnswer(parts().where(ASSET, "chair").by(PART_LABEL).measure(COUNT), group("Oak", 1), group("Ash", 1));
        assertAnswer(parts().measure(Measure.weightedAverage("offset", PART_OFFSET, PART_AMOUNT)), all((Double) null));
    }

    @Test
    void aWeightMayBeTheEventsOwn() {
        append(
                Events.draft(1).metric(3).parts(List.of(FIRST)).toEvent(),
                Events.draft(2).metric(1).parts(List.of(SECOND)).toEvent());
        assertAnswer(parts().measure(Measure.weightedAverage("amount", PART_AMOUNT, METRIC)), all(325));
    }

    @Test
    void partsHappenWhenTheirEventDoes() {
        append(
                Events.draft(0).parts(List.of(OAK)).toEvent(),
                Events.draft(60).parts(List.of(ASH, FIRST)).toEvent(),
                Events.draft(900).parts(List.of(SECOND)).toEvent());
        assertAnswer(
                parts().between("2026-03-01T12:00:00Z", "2026-03-01T12:15:00Z").measure(COUNT), all(3));
        long noon = Events.NOON.toEpochMilli() / 900_000;
        assertAnswer(parts().slots(Slots.QUARTER_HOURS).measure(COUNT), slot(noon, 3), slot(noon + 1, 1));
    }

    @Test
    void theSameIdOfAnotherTenantIsAnotherEvent() {
        append(
                Events.draft(1).asset("chair").parts(List.of(OAK)).toEvent(),
                Events.draft(1)
                        .tenant(OTHER_TENANT)
                        .asset("table")
                        .parts(List.of(ASH, FIRST))
                        .toEvent());
        assertAnswer(parts().by(ASSET, PART_KEY).measure(COUNT), row(0, keys("chair", "7"), 1));
        assertAnswer(
                parts().tenant(OTHER_TENANT).by(ASSET, PART_KEY).measure(COUNT),
                row(0, keys("table", "7"), 1),
                row(0, keys("table", "1"), 1));
    }

    @Test
    void partsOfRobotsAreCountedWhenAskedFor() {
        append(
                Events.draft(1).parts(List.of(OAK)).toEvent(),
                Events.draft(2).bot(true).parts(List.of(OAK, ASH)).toEvent());
        assertAnswer(parts().measure(COUNT), all(1));
        assertAnswer(parts().bots(true).measure(COUNT), all(3));
    }

    @Test
    void aRepeatedEventBringsNoMoreParts() {
        append(Events.draft(1).parts(List.of(OAK)).toEvent());
        append(Events.draft(1).parts(List.of(OAK, ASH)).toEvent());
        assertAnswer(parts().by(PART_LABEL).measure(COUNT), group("Oak", 1));
    }

    @Test
    void eachMeasureMayLookAtPartsOfItsOwn() {
        append(
                Events.draft(1).user("ann").parts(List.of(OAK, FIRST)).toEvent(),
                Events.draft(2).user("bob").parts(List.of(OAK, ASH)).toEvent());
        assertAnswer(
                parts().by(PART_KIND)
                        .measure(
                                Measure.countDistinct("users", USER).where(PART_LABEL, "Oak"),
                                Measure.sum("time", PART_AMOUNT)
                                        .where(Filter.ALL.and(new Condition.Known(PART_AMOUNT)))),
                group("field", 2, 0),
                group("attention", 0, 400));
    }

    @Test
    void theMostFrequentPartsComeFirst() {
        append(Events.draft(1)
                .parts(List.of(OAK, ASH, ASH, FIRST, FIRST, FIRST))
                .toEvent());
        assertAnswer(
                parts().by(PART_LABEL)
                        .measure(COUNT)
                        .order(Order.descending(COUNT))
                        .limit(2),
                group(null, 3),
                group("Ash", 2));
    }
}
