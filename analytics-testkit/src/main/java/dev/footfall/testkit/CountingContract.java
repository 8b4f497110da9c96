package dev.footfall.testkit;

import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.TYPE;
import static dev.footfall.query.Attribute.WORKSPACE;

import dev.footfall.query.Condition;
import dev.footfall.query.Slots;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which rows are counted. */
abstract class CountingContract extends AskingContract {

    /** The quarter that starts at 2026-03-01T10:00Z: 1,772,359,200 s after the epoch, 900 s each. */
    private static final long TEN = 1_969_288;

    @BeforeEach
    void appendAMorning() {
        append(
                Events.draft(1).occurredAt(at("10:14:59.999")).toEvent(),
                Events.draft(2).occurredAt(at("10:00:00")).toEvent(),
                Events.draft(3).occurredAt(at("10:15:00")).asset("table").toEvent(),
                Events.draft(4).occurredAt(at("10:59:59.999")).type("page view").toEvent(),
                Events.draft(5).occurredAt(at("10:45:00")).bot(true).toEvent(),
                Events.draft(6)
                        .occurredAt(at("10:45:00"))
                        .metadata("colour", "oak")
                        .toEvent(),
                Events.draft(7)
                        .occurredAt(at("09:59:59.999"))
                        .tenant(OTHER_TENANT)
                        .toEvent(),
                Events.draft(8)
                        .occurredAt(at("23:59:59.999"))
                        .workspace("annexe")
                        .toEvent(),
                Events.draft(9).occurredAt(Instant.EPOCH).workspace("annexe").toEvent());
    }

    @Test
    void quartersOfAnHourAreNumberedFromTheEpochOn() {
        assertAnswer(
                events().slots(Slots.QUARTER_HOURS).measure(COUNT),
                slot(0, 1),
                slot(TEN, 2),
                slot(TEN + 1, 1),
                slot(TEN + 3, 2),
                slot(TEN + 55, 1));
    }

    @Test
    void whatRobotsDidIsCountedWhenAskedFor() {
        assertAnswer(events().measure(COUNT), all(7));
        assertAnswer(events().measure(COUNT).bots(true), all(8));
    }

    @Test
    void aRangeMayBeginAndEndWithinAQuarter() {
        assertAnswer(
                events().slots(Slots.QUARTER_HOURS)
                        .measure(COUNT)
                        .between("2026-03-01T10:00:00.001Z", "2026-03-01T10:59:59.999Z"),
                slot(TEN, 1),
                slot(TEN + 1, 1),
                slot(TEN + 3, 1));
    }

    @Test
    void onlyWhatTheFilterLetsThroughIsCounted() {
        assertAnswer(events().measure(COUNT).where(ASSET, "table"), all(1));
        assertAnswer(events().measure(COUNT).where(TYPE, "page view", "video view"), all(1));
        assertAnswer(events().measure(COUNT).where(WORKSPACE, "annexe"), all(2));
        assertAnswer(
                events().measure(COUNT).where(new Condition.Metadata(Json.object("{\"colour\":\"oak\"}"))), all(1));
        assertAnswer(events().measure(COUNT).where(WORKSPACE, "annexe").where(ASSET, "table"), all(0));
    }

    @Test
    void anotherTenantsEventsAreNotCounted() {
        assertAnswer(events().tenant(OTHER_TENANT).slots(Slots.QUARTER_HOURS).measure(COUNT), slot(TEN - 1, 1));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-01T" + time + "Z");
    }
}
