package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.footfall.Capability;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.event.Part;
import dev.footfall.query.Dataset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That a store has what it declares, and says so when it is asked for what it has not. */
public abstract class CapabilityContract extends StoreContract {

    @Test
    void whatIsDeclaredDoesNotChange() throws Exception {
        Set<Capability> declared = Set.copyOf(store.capabilities());
        append(Events.event(1));
        assertThat(store.capabilities()).isEqualTo(declared);
        try (var another = createStore()) {
            assertThat(another.capabilities()).as("before it is prepared").isEqualTo(declared);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeclaredIsHandedOutAndAllElseRefused(Capability capability) {
        if (store.capabilities().contains(capability)) {
            assertThatCode(() -> Refusal.handOut(store, capability))
                    .as("asking a store for %s, which it declares to have", capability)
                    .doesNotThrowAnyException();
        } else {
            Refusal.assertRefused(store, capability);
        }
    }

    @ParameterizedTest
    @EnumSource
    void questionsAboutWhatIsDeclaredAreAnswered(Dataset dataset) {
        if (store.capabilities().containsAll(Capability.of(dataset).stream().toList())) {
            assertThatCode(() -> Refusal.count(store, dataset)).doesNotThrowAnyException();
            assertThatCode(() -> store.aggregates().span(TENANT, dataset)).doesNotThrowAnyException();
        } else {
            Refusal.assertRefused(store, Capability.of(dataset).orElseThrow());
        }
    }

    /** Whatever a store makes of them. */
    @Test
    void eventsOfEveryKindAreKeptAndCounted() {
        List<Event> events = List.of(
                ReportEvents.created(1, "report", "open").user("ann").toEvent(),
                ReportEvents.created(2, "report", "closed").session("session").toEvent(),
                ViewerSessions.draft(3, "cam").toEvent(),
                Events.draft(4).user("ann").session("session").toEvent(),
                Events.draft(5)
                        .session(null)
                        .parts(List.of(Part.of("field", "1", null)))
                        .toEvent());
        store.events().append(events);
        assertThat(allEvents(TENANT)).containsExactlyInAnyOrderElementsOf(events);
        assertThat(counted(EventFilter.of(TENANT))).isEqualTo(events.size());
    }
}
