package dev.footfall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.event.Event;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BusyYearTest {

    private static final int SIZE = 50_000;
    private static final List<Event> ALL = new BusyYear(SIZE, 1).events(0, SIZE);

    @Test
    void isTheSameEachTime() {
        assertThat(new BusyYear(SIZE, 1).events(0, 2_000)).isEqualTo(ALL.subList(0, 2_000));
    }

    @Test
    void doesNotDependOnHowItIsCutIntoBatches() {
        assertThat(new BusyYear(SIZE, 1).events(700, 300)).isEqualTo(ALL.subList(700, 1_000));
    }

    @Test
    void namesNoTwoEventsAlike() {
        assertThat(ALL.stream().map(Event::id).collect(Collectors.toSet())).hasSize(SIZE);
    }

    @Test
    void liesInItsYearButForVisitsThatGoOnWhenItEnds() {
        assertThat(ALL)
                .allSatisfy(event -> assertThat(event.occurredAt())
                        .isBetween(BusyYear.START, BusyYear.END.plus(Duration.ofMinutes(10))));
    }

    @Test
    void goesOnBehindItsEnd() {
        assertThat(new BusyYear(SIZE, 1).events(SIZE, 500))
                .allSatisfy(event -> assertThat(event.occurredAt()).isAfter(BusyYear.END));
    }

    @Test
    void hasTheSameMixOfTypesHoweverManyEventsItHas() {
        Map<String, Long> small = types(ALL);
        Map<String, Long> large = types(new BusyYear(20L * SIZE, 1).events(300_000, SIZE));
        assertThat(large.keySet()).isEqualTo(small.keySet());
        small.forEach((type, count) -> assertThat(large.get(type)).as(type).isCloseTo(count, within(count / 4 + 60)));
    }

    @Test
    void countsWhatAllApisAskFor() {
        assertThat(types(ALL))
                .containsKeys(
                        "product 3D view",
                        "product AR view",
                        "product interaction",
                        "page view",
                        "video view",
                        "video watch",
                        "video quality",
                        "video complete",
                        "report created",
                        "report state changed",
                        "report read",
                        "alert sent",
                        "alert opened",
                        "viewer session");
    }

    @Test
    void isAboutSomeThingsFarMoreThanAboutOthers() {
        Map<String, Long> products = ALL.stream()
                .filter(event -> event.type().equals("product 3D view"))
                .collect(Collectors.groupingBy(event -> Objects.requireNonNull(event.asset()), Collectors.counting()));
        assertThat(products).hasSizeGreaterThan(700);
        assertThat(products.get(Doings.product(0))).isGreaterThan(10 * products.getOrDefault(Doings.product(99), 0L));
    }

    @Test
    void hasVisitsOfTenEventsAndPeopleWhoComeBack() {
        Map<String, List<Event>> visits = ALL.stream()
                .filter(event -> event.session() != null)
                .collect(Collectors.groupingBy(event -> Objects.requireNonNull(event.session())));
        long whole = visits.values().stream()
                .filter(visit -> visit.size() == BusyYear.LENGTH)
                .count();
        assertThat((double) whole * BusyYear.LENGTH / SIZE).isGreaterThan(0.8);
        Set<String> people = new HashSet<>();
        visits.values()
                .forEach(visit -> people.add(Objects.requireNonNull(visit.get(0).visitor())));
        assertThat(people.size() * 2).isLessThan((int) whole);
    }

    @Test
    void givesEachTenantItsShareTheFirstTheLargest() {
        Map<String, Long> shares = new BusyYear(SIZE, 50)
                .events(0, SIZE).stream()
                        .collect(Collectors.groupingBy(event -> event.tenant().id(), Collectors.counting()));
        assertThat(shares).hasSize(50);
        assertThat(shares.get(World.TENANT))
                .isEqualTo(shares.values().stream().max(Long::compare).orElseThrow());
    }

    private static Map<String, Long> types(List<Event> events) {
        return events.stream().collect(Collectors.groupingBy(Event::type, Collectors.counting()));
    }
}
