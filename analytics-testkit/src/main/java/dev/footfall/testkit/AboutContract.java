package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventPage;
import dev.footfall.event.Text;
import dev.footfall.privacy.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How everything about a person is found. */
@Needs(Capability.PRIVACY)
abstract class AboutContract extends StoreContract {

    @Test
    void nothingIsKnownOfAStranger() {
        append(Events.draft(1).user("ann").toEvent());
        assertThat(store.privacy().about(Subject.user(TENANT, "bob"), null, ALL))
                .isEqualTo(new EventPage(List.of(), null));
        assertThat(store.privacy()
                        .about(Subject.user(OTHER_TENANT, "ann"), null, ALL)
                        .events())
                .isEmpty();
    }

    @Test
    void whatIsFoundIsWholeAndTheNewestFirst() {
        List<Event> events =
                Shuffled.of(5, 300, TENANT, OTHER_TENANT).sometimesNameless().events();
        store.events().append(events);
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            Event event = RandomPick.one(random, events);
            String id = i % 2 == 0 ? event.user() : event.visitor();
            if (id != null) {
                Subject subject =
                        new Subject(event.tenant(), i % 2 == 0 ? Subject.Kind.USER : Subject.Kind.VISITOR, id);
                assertThat(pages(subject, 1 + random.nextInt(30)))
                        .as("about %s, a %s", id, subject)
                        .isEqualTo(about(subject, allEvents(subject.tenant())));
            }
        }
    }

    private static List<Event> about(Subject subject, List<Event> all) {
        Set<String> sessions = all.stream()
                .filter(subject::isNamedBy)
                .flatMap(event -> Stream.ofNullable(event.session()))
                .collect(Collectors.toSet());
        return all.stream().filter(event -> subject.concerns(event, sessions)).toList();
    }

    private List<Event> pages(Subject subject, int limit) {
        List<Event> found = new ArrayList<>();
        EventCursor next = null;
        do {
            EventPage page = store.privacy().about(subject, next, limit);
            assertThat(page.events()).hasSizeBetween(1, limit);
            found.addAll(page.events());
            next = page.next();
        } while (next != null);
        return found;
    }

    @Test
    void tenantsAreInTheOrderOfTheirCodePoints() {
        List<String> ids =
                Stream.of("b", "B", "\uffee", "🪑", "a", "aa", "ä", "10", "9").toList();
        ids.forEach(id -> append(Events.draft(1).tenant(Tenant.of(id)).toEvent()));
        assertThat(store.privacy().tenants())
                .extracting(Tenant::id)
                .containsExactlyElementsOf(ids.stream()
                        .sorted(Comparator.comparing(id -> id, Text.BY_CODE_POINT))
                        .toList());
    }
}
