package dev.footfall.testkit;

import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.STATE;
import static dev.footfall.query.Attribute.STATE_NAME;
import static dev.footfall.query.Attribute.USER;
import static dev.footfall.query.Attribute.WORKSPACE;

import dev.footfall.Capability;
import dev.footfall.event.EventDraft;
import dev.footfall.query.Condition;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import org.junit.jupiter.api.Test;

/** How reports are counted, as they stand now. */
@Needs(Capability.REPORTS)
abstract class ReportCountContract extends AskingContract {

    @Test
    void aReportIsCountedInItsPresentStateByTheTimeOfItsCreation() {
        appendEach(
                ReportEvents.created(1, "r1", "open"),
                ReportEvents.created(2, "r2", "open"),
                ReportEvents.changed(3_600, "r1", "closed"));
        assertAnswer(reports().by(STATE).measure(COUNT), group("open", 1), group("closed", 1));
        assertAnswer(
                reports()
                        .between("2026-03-01T12:00:00Z", "2026-03-01T12:00:02Z")
                        .by(STATE)
                        .measure(COUNT),
                group("closed", 1));
        assertAnswer(
                reports().slots(Slots.QUARTER_HOURS).measure(COUNT), slot(Events.NOON.toEpochMilli() / 900_000, 2));
    }

    @Test
    void aReportWhoseCreationIsNotKnownIsNotCounted() {
        appendEach(ReportEvents.changed(1, "r1", "open"));
        assertAnswer(reports().measure(COUNT), all(0));
        appendEach(ReportEvents.created(2, "r1", "new"));
        assertAnswer(reports().by(STATE).measure(COUNT), group("new", 1));
    }

    @Test
    void aReportWithoutAStateIsInAGroupOfItsOwn() {
        append(
                ReportEvents.draft(1, "report created", "r1").toEvent(),
                ReportEvents.created(2, "r2", "open").toEvent());
        assertAnswer(
                reports().by(STATE, STATE_NAME).measure(COUNT),
                row(0, keys(null, null), 1),
                row(0, keys("open", "state open"), 1));
        assertAnswer(reports().where(new Condition.Known(STATE)).measure(COUNT), all(1));
    }

    @Test
    void itsAuthorAndWorkspaceAreThoseOfItsCreation() {
        EventDraft creation = ReportEvents.created(1, "r1", "open").user("ann").workspace("one");
        EventDraft change = ReportEvents.changed(2, "r1", "closed").user("bob").workspace("two");
        appendEach(change, creation);
        assertAnswer(
                reports().by(ASSET, USER, WORKSPACE, STATE).measure(COUNT),
                row(0, keys("r1", "ann", "one", "closed"), 1));
    }

    @Test
    void readsAndAlertsAreNoReports() {
        append(
                ReportEvents.draft(1, "report read", "r1").toEvent(),
                ReportEvents.draft(2, "alert sent", "r2").toEvent(),
                ReportEvents.draft(3, "alert opened", "r2").toEvent());
        assertAnswer(reports().measure(COUNT), all(0));
    }

    @Test
    void whatRobotsFileIsNoReportEvenIfAskedFor() {
        append(ReportEvents.created(1, "r1", "open").bot(true).toEvent());
        assertAnswer(reports().measure(COUNT), all(0));
        assertAnswer(reports().bots(true).measure(COUNT), all(0));
    }

    @Test
    void equalReportsOfTwoTenantsAreCountedApart() {
        append(
                ReportEvents.created(1, "r1", "open").toEvent(),
                ReportEvents.created(1, "r1", "closed").tenant(OTHER_TENANT).toEvent());
        assertAnswer(reports().by(ASSET, STATE).measure(COUNT), row(0, keys("r1", "open"), 1));
        assertAnswer(reports().tenant(OTHER_TENANT).by(ASSET, STATE).measure(COUNT), row(0, keys("r1", "closed"), 1));
    }

    @Test
    void eachMeasureMayLookAtStatesOfItsOwn() {
        append(
                ReportEvents.created(1, "r1", "open").user("ann").toEvent(),
                ReportEvents.created(2, "r2", "closed").user("ann").toEvent(),
                ReportEvents.created(3, "r3", "closed").user("bob").toEvent());
        assertAnswer(
                reports()
                        .by(USER)
                        .measure(
                                Measure.count("open").where(STATE, "open"),
                                Measure.count("closed").where(STATE, "closed"),
                                Measure.countDistinct("states", STATE)),
                group("ann", 1, 1, 2),
                group("bob", 0, 1, 1));
    }
}
