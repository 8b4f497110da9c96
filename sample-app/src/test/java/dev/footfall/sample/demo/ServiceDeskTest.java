package dev.footfall.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventDraft;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is filed, read and alerted in the demo world. */
class ServiceDeskTest {

    private static final int EVENTS = 20_000;
    private static final List<EventDraft> DESK = new DemoWorld(1, Instant.parse("2026-11-21T00:00:00Z"), EVENTS)
            .all().stream()
                    .filter(draft -> Set.of("1", "2").contains(String.valueOf(draft.workspace())))
                    .toList();

    @Test
    void itHasItsShareOfTheEvents() {
        assertThat(DESK.size()).isBetween(EVENTS / 20, EVENTS / 6);
        assertThat(DESK.stream().map(EventDraft::type))
                .contains("report created", "report state changed", "report read", "alert sent", "alert opened");
    }

    @Test
    void aReportIsFiledOnceWithANumberAnAuthorAndAFilledForm() {
        List<EventDraft> filed = ofType("report created");
        assertThat(filed).extracting(EventDraft::asset).doesNotHaveDuplicates().allMatch(id -> id.matches("\\d+"));
        assertThat(filed).extracting(EventDraft::workspace).contains("1", "2");
        assertThat(filed).allSatisfy(report -> {
            assertThat(report.user()).matches("\\d+");
            assertThat(report.metadata().get("state")).isEqualTo(Map.of("id", 1L, "name", "New"));
            assertThat(((Collection<?>) Objects.requireNonNull(report.metadata().get("fields")))
                            .stream().map(field -> String.valueOf(((Map<?, ?>) field).get("type"))))
                    .containsExactly("Category", "DropDown", "Radio", "Text");
        });
    }

    @Test
    void nothingHappensToAReportBeforeItIsFiled() {
        Map<String, List<EventDraft>> reports =
                DESK.stream().collect(Collectors.groupingBy(draft -> Objects.requireNonNull(draft.asset())));
        assertThat(reports.values())
                .allSatisfy(story -> assertThat(first(story).type()).isEqualTo("report created"));
    }

    @Test
    void someReportsAreDoneAndSomeAreNot() {
        Map<String, Set<String>> states = Stream.of("report created", "report state changed")
                .flatMap(type -> ofType(type).stream())
                .collect(Collectors.groupingBy(
                        draft -> String.valueOf(draft.asset()),
                        Collectors.mapping(ServiceDeskTest::state, Collectors.toSet())));
        assertThat(states.values()).anyMatch(all -> all.contains("Done")).anyMatch(all -> !all.contains("Done"));
    }

    @Test
    void anAlertIsOpenedByWhomItWasSentToAndNotByEverybody() {
        Set<String> sent =
                ofType("alert sent").stream().map(ServiceDeskTest::alert).collect(Collectors.toSet());
        Set<String> opened =
                ofType("alert opened").stream().map(ServiceDeskTest::alert).collect(Collectors.toSet());
        assertThat(sent).containsAll(opened).hasSizeGreaterThan(opened.size());
        assertThat(ofType("alert sent")).hasSizeGreaterThan(sent.size());
    }

    @Test
    void everybodyWhoDoesAnythingHasAName() {
        Set<String> known = Arrays.stream(Staff.values()).map(Staff::id).collect(Collectors.toSet());
        assertThat(DESK).extracting(EventDraft::user).isSubsetOf(known);
    }

    private static List<EventDraft> ofType(String type) {
        return DESK.stream().filter(draft -> draft.type().equals(type)).toList();
    }

    private static EventDraft first(List<EventDraft> story) {
        return story.stream()
                .min(Comparator.comparing(draft -> Objects.requireNonNull(draft.occurredAt())))
                .orElseThrow();
    }

    private static String state(EventDraft draft) {
        return String.valueOf(
                ((Map<?, ?>) Objects.requireNonNull(draft.metadata().get("state"))).get("name"));
    }

    private static String alert(EventDraft draft) {
        return draft.metadata().text("alertId") + " to " + draft.user();
    }
}
