package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a {@link dev.footfall.report.ReportStore} must tell after events came in. */
@Needs(Capability.REPORTS)
public abstract class ReportStoreContract extends StoreContract {

    private static final UUID SMALLER = UUID.fromString("7fffffff-ffff-7fff-bfff-ffffffffffff");
    private static final UUID GREATER = UUID.fromString("80000000-0000-7000-8000-000000000000");

    @Test
    void whatNobodyFiledIsNotFound() {
        append(Events.draft(1).asset("r").toEvent());
        appendEach(ReportEvents.draft(2, "report read", "r"), ReportEvents.draft(3, "alert sent", "r"));
        assertThat(store.reports().find(TENANT, "r")).isEmpty();
    }

    @Test
    void manyAreFoundAtOnceAndEachAsItIsFoundAlone() {
        appendEach(
                ReportEvents.created(1, "r", "open"),
                ReportEvents.created(2, "s'%", "open"),
                ReportEvents.created(3, "r", "closed").tenant(OTHER_TENANT));
        assertThat(store.reports().find(TENANT, List.of("s'%", "r", "nobody's", "r")))
                .isEqualTo(Map.of(
                        "r", store.reports().find(TENANT, "r").orElseThrow(),
                        "s'%", store.reports().find(TENANT, "s'%").orElseThrow()));
        assertThat(store.reports().find(TENANT, List.of())).isEmpty();
    }

    @Test
    void aCreationMakesAReport() {
        append(ReportEvents.created(1, "r", "open")
                .workspace("workspace")
                .user("ann")
                .toEvent());
        assertThat(store.reports().find(TENANT, "r"))
                .contains(new Report(
                        TENANT,
                        "r",
                        new Report.Creation(Events.NOON.plusSeconds(1), Events.id(1), "workspace", "ann"),
                        new Report.State(Events.NOON.plusSeconds(1), Events.id(1), "open", "state open")));
    }

    @Test
    void aCreationNeedNotNameAStateNorAnAuthor() {
        append(ReportEvents.draft(1, Report.CREATED, "r").user(null).toEvent());
        assertThat(store.reports().find(TENANT, "r"))
                .contains(new Report(
                        TENANT, "r", new Report.Creation(Events.NOON.plusSeconds(1), Events.id(1), null, null), null));
    }

    @Test
    void theEarliestCreationTellsHowItCameAbout() {
        appendEach(
                ReportEvents.created(5, "r", "b").user("bob"),
                ReportEvents.created(2, "r", "a").user("ann"),
                ReportEvents.created(9, "r", "c").user("cem"));
        assertReport("r", "ann", "c");
    }

    @Test
    void theLatestStateIsThePresentOne() {
        appendEach(
                ReportEvents.created(1, "r", "new"),
                ReportEvents.changed(9, "r", "closed"),
                ReportEvents.changed(5, "r", "open"));
        assertReport("r", "user", "closed");
    }

    @Test
    void aChangeMayArriveBeforeTheCreation() {
        appendEach(ReportEvents.changed(5, "r", "open"));
        assertReport("r", null, "open");
        assertThat(report("r").creation()).isNull();
        appendEach(ReportEvents.created(1, "r", "new"));
        assertReport("r", "user", "open");
    }

    @Test
    void aChangeBeforeTheCreationGivesWayToItsState() {
        appendEach(ReportEvents.changed(1, "r", "open"), ReportEvents.created(5, "r", "new"));
        assertReport("r", "user", "new");
    }

    @Test
    void ofCreationsAtOneTimeTheSmallerIdAsUnsignedBytesCounts() {
        EventDraft ann = ReportEvents.created(1, "r", "a").user("ann").id(SMALLER);
        EventDraft bob = ReportEvents.created(1, "r", "b").user("bob").id(GREATER);
        appendEach(ann.copy(), bob.copy());
        appendEach(bob.asset("s").id(other(GREATER)), ann.asset("s").id(other(SMALLER)));
        assertReport("r", "ann", "b");
        assertReport("s", "ann", "b");
    }

    @Test
    void ofStatesAtOneTimeTheGreaterIdAsUnsignedBytesCounts() {
        EventDraft smaller = ReportEvents.changed(1, "r", "smaller").id(SMALLER);
        EventDraft greater = ReportEvents.changed(1, "r", "greater").id(GREATER);
        appendEach(smaller.copy(), greater.copy());
        appendEach(greater.asset("s").id(other(GREATER)), smaller.asset("s").id(other(SMALLER)));
        assertReport("r", null, "greater");
        assertReport("s", null, "greater");
    }

    @Test
    void aRepeatedEventChangesNothing() {
        append(ReportEvents.created(1, "r", "open").toEvent());
        append(ReportEvents.created(1, "r", "forged")
                .occurredAt(Events.NOON.plusSeconds(60))
                .user("forger")
                .toEvent());
        append(ReportEvents.changed(1, "another", "forged").toEvent());
        assertReport("r", "user", "open");
        assertThat(store.reports().find(TENANT, "another")).isEmpty();
    }

    @Test
    void aBatchMayTellOfAReportSeveralTimes() {
        append(
                ReportEvents.changed(3, "r", "closed").toEvent(),
                ReportEvents.created(1, "r", "new").toEvent(),
                ReportEvents.created(2, "s", "new").toEvent(),
                ReportEvents.created(1, "r", "forged").toEvent(),
                ReportEvents.changed(4, "r", "open")
                        .occurredAt(Events.NOON.plusSeconds(2))
                        .toEvent());
        assertReport("r", "user", "closed");
        assertReport("s", "user", "new");
    }

    @Test
    void robotsChangeNoReport() {
        append(
                ReportEvents.created(2, "r", "open").toEvent(),
                ReportEvents.created(1, "r", "robot").user("robot").bot(true).toEvent(),
                ReportEvents.changed(3, "r", "robot").bot(true).toEvent(),
                ReportEvents.created(4, "robot's", "open").bot(true).toEvent());
        assertReport("r", "user", "open");
        assertThat(store.reports().find(TENANT, "robot's")).isEmpty();
    }

    @Test
    void eachTenantHasReportsOfItsOwn() {
        append(
                ReportEvents.created(1, "r", "open").toEvent(),
                ReportEvents.created(1, "r", "theirs").tenant(OTHER_TENANT).toEvent(),
                ReportEvents.changed(2, "r", "closed").tenant(OTHER_TENANT).toEvent());
        assertReport("r", "user", "open");
        assertThat(store.reports().find(OTHER_TENANT, "r"))
                .hasValueSatisfying(report -> assertThat(report.tenant()).isEqualTo(OTHER_TENANT))
                .map(Report::state)
                .hasValueSatisfying(state -> assertThat(state.id()).isEqualTo("closed"));
        assertThat(store.reports().find(Tenant.of("initech"), "r")).isEmpty();
    }

    @Test
    void anEventThatNamesNoReportMakesNone() {
        append(ReportEvents.created(1, "r", "open").asset(null).toEvent());
        assertThat(store.reports().find(TENANT, "r")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    {"state":{"id":7,"name":"open"}}      | 7   | open
                    {"state":{"id":"7"}}                  | 7   | -
                    {"state":{"id":"a b","name":7}}       | a b | -
                    {"state":{"id":"x","name":"it's"}}    | x   | it's
                    {"state":{"name":"open"}}             | old | state old
                    {"state":{"id":1.5,"name":"open"}}    | old | state old
                    {"state":{"id":null,"name":"open"}}   | old | state old
                    {"state":"open"}                      | old | state old
                    {"other":{"id":7}}                    | old | state old
                    {}                                    | old | state old
                    """)
    void aStateIsWhatTheMetadataNamesBothByIdAndName(String metadata, String id, @Nullable String name) {
        appendEach(
                ReportEvents.created(1, "r", "old"),
                ReportEvents.draft(2, Report.STATE_CHANGED, "r").metadata(Json.object(metadata)));
        assertReport("r", "user", id);
        Report.State state = report("r").state();
        assertThat(state == null ? "none" : state.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("dev.footfall.testkit.AwkwardText#all")
    void awkwardTextIsKept(String text) {
        append(ReportEvents.draft(1, Report.CREATED, text)
                .user(text)
                .workspace(text)
                .metadata("state", Map.of("id", text, "name", text))
                .toEvent());
        assertThat(store.reports().find(TENANT, text))
                .contains(new Report(
                        TENANT,
                        text,
                        new Report.Creation(Events.NOON.plusSeconds(1), Events.id(1), text, text),
                        new Report.State(Events.NOON.plusSeconds(1), Events.id(1), text, text)));
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "2, 25", "3, 100", "4, 400"})
    void theOrderOfEventsAndBatchesMakesNoDifference(long seed, int batch) {
        Shuffled history = Shuffled.of(seed, 400, TENANT, OTHER_TENANT);
        history.batches(batch).forEach(store.events()::append);
        Map<Tenant, Map<String, Report>> expected = new HashMap<>();
        for (Event event : history.events()) {
            Report.of(event)
                    .ifPresent(report -> expected.computeIfAbsent(event.tenant(), tenant -> new HashMap<>())
                            .merge(report.id(), report, Report::merge));
        }
        assertThat(expected.keySet()).hasSize(2);
        expected.forEach((tenant, reports) -> reports.forEach(
                (id, report) -> assertThat(store.reports().find(tenant, id)).contains(report)));
    }

    private void assertReport(String id, @Nullable String author, String state) {
        Report report = report(id);
        assertThat(report.creation() == null ? null : report.creation().author())
                .as("author")
                .isEqualTo(author);
        assertThat(report.state() == null ? null : report.state().id())
                .as("state")
                .isEqualTo(state);
    }

    private Report report(String id) {
        return store.reports().find(TENANT, id).orElseThrow(() -> new AssertionError("report " + id + " is not found"));
    }

    /** With the same first half. */
    private static UUID other(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1);
    }
}
