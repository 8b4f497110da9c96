package dev.footfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Tenant TENANT = Tenant.of("acme");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aCreationTellsOfItsAuthorAndState() {
        Event event =
                draft(1, Report.CREATED, "open").workspace("w").user("ann").toEvent();
        assertThat(Report.of(event))
                .contains(new Report(
                        TENANT,
                        "r",
                        new Report.Creation(event.occurredAt(), event.id(), "w", "ann"),
                        new Report.State(event.occurredAt(), event.id(), "open", "OPEN")));
    }

    @Test
    void aChangeTellsOfAStateOnly() {
        Event event = draft(1, Report.STATE_CHANGED, "open").user("ann").toEvent();
        assertThat(Report.of(event))
                .contains(new Report(
                        TENANT, "r", null, new Report.State(event.occurredAt(), event.id(), "open", "OPEN")));
    }

    @Test
    void otherEventsTellNothing() {
        assertThat(Report.of(draft(1, "report read", "open").toEvent())).isEmpty();
        assertThat(Report.of(draft(1, Report.CREATED, "open").asset(null).toEvent()))
                .isEmpty();
        assertThat(Report.of(draft(1, Report.CREATED, "open").bot(true).toEvent()))
                .isEmpty();
    }

    @Test
    void aStateHasATextOrAWholeNumberAsItsId() {
        assertThat(stateOf(Map.of("id", 7))).isEqualTo("7");
        assertThat(stateOf(Map.of("id", "x"))).isEqualTo("x");
        assertThat(stateOf(Map.of("id", new BigDecimal("7.0")))).isEqualTo("7");
        assertThat(stateOf(Map.of("id", 7.5))).isEqualTo("none");
        assertThat(stateOf(Map.of("id", true))).isEqualTo("none");
        assertThat(stateOf(Map.of("name", "x"))).isEqualTo("none");
        assertThat(stateOf("x")).isEqualTo("none");
        assertThat(stateOf(List.of(Map.of("id", "x")))).isEqualTo("none");
    }

    @Test
    void theOrderAndGroupingOfMergesMakeNoDifference() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Report> told = randomReports(random);
            Report expected = mergedInto(told);
            Collections.shuffle(told, random);
            assertThat(mergedInto(told)).as("seed %d", seed).isEqualTo(expected);
            int half = random.nextInt(1, told.size());
            assertThat(mergedInto(told.subList(0, half)).merge(mergedInto(told.subList(half, told.size()))))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(expected.merge(told.get(0))).as("merged again").isEqualTo(expected);
        }
    }

    private static Report mergedInto(List<Report> told) {
        return told.stream().reduce(Report::merge).orElseThrow();
    }

    /** With few times and ids around the sign, so that there are ties. */
    private static List<Report> randomReports(Random random) {
        List<Report> reports = new ArrayList<>();
        for (int i = random.nextInt(2, 9); i > 0; i--) {
            UUID id = new UUID(random.nextLong(), i);
            String type = random.nextBoolean() ? Report.CREATED : Report.STATE_CHANGED;
            EventDraft draft =
                    draft(random.nextInt(2), type, "state " + i).id(id).user("user " + i);
            if (random.nextInt(3) == 0) {
                draft.metadata(Map.of());
            }
            Report.of(draft.toEvent()).ifPresent(reports::add);
        }
        return reports;
    }

    private static String stateOf(Object state) {
        return Report.of(draft(1, Report.STATE_CHANGED, "x")
                        .metadata("state", state)
                        .toEvent())
                .map(Report::state)
                .map(Report.State::id)
                .orElse("none");
    }

    private static EventDraft draft(int second, String type, String state) {
        return EventDraft.of(type)
                .id(new UUID(second, second))
                .tenant(TENANT)
                .occurredAt(NOON.plusSeconds(second))
                .createdAt(NOON)
                .asset("r")
                .metadata("state", Map.of("id", state, "name", state.toUpperCase(Locale.ROOT)));
    }
}
