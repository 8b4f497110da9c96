package dev.footfall.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventDraft;
import dev.footfall.event.EventTypes;
import dev.footfall.sample.shop.ProductRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoWorldTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final int EVENTS = 20_000;
    private static final List<EventDraft> WORLD = world(1, TODAY).all();

    @Test
    void theSameSeedAndDayMakeTheSameWorld() {
        List<EventDraft> again = world(1, TODAY).all();
        assertThat(again.stream().map(DemoWorldTest::words))
                .isEqualTo(WORLD.stream().map(DemoWorldTest::words).toList());
    }

    @Test
    void anotherSeedMakesAnotherWorld() {
        assertThat(Collections.disjoint(ids(world(2, TODAY)), ids(WORLD))).isTrue();
    }

    @Test
    void aDayLaterNearlyAllEventsAreTheSameStill() {
        Set<UUID> later = ids(world(1, TODAY.plusDays(1)));
        Set<UUID> added = new HashSet<>(later);
        added.removeAll(ids(WORLD));
        assertThat(added).hasSizeLessThan(EVENTS / 30);
    }

    @Test
    void itHasAsManyEventsAsAskedForEachWithAnIdOfItsOwn() {
        assertThat(WORLD).hasSize(EVENTS);
        assertThat(ids(WORLD)).hasSize(EVENTS);
        assertThat(new DemoWorld(1, midnight(TODAY), 1).all()).hasSize(1);
    }

    @Test
    void everyEventLiesInTheNinetyDaysBeforeToday() {
        Instant end = midnight(TODAY);
        assertThat(WORLD)
                .allSatisfy(draft ->
                        assertThat(draft.occurredAt()).isBetween(end.minus(Duration.ofDays(90)), end.minusMillis(1)));
        assertThat(WORLD.stream().map(DemoWorldTest::day).distinct()).hasSize(90);
    }

    @Test
    void everyEventIsOneThatIngestionTakes() {
        assertThat(WORLD).allSatisfy(draft -> {
            assertThat(EventTypes.standard().find(draft.type()))
                    .as(draft.type())
                    .isPresent();
            assertThat(draft.faults()).isEmpty();
            assertThat(draft.session() != null).as(draft.type()).isEqualTo(isOfTheShop(draft));
            assertThat(draft.workspace()).isIn("north", "south", "1", "2", null);
            assertThat(draft.userAgent()).isNotNull();
        });
        assertThat(ofType("product AR view"))
                .allSatisfy(draft -> assertThat(draft.metadata().text("action")).isIn("click", "scan"));
    }

    @Test
    void aShopAndItsFilmsHaveAllTheirTypes() {
        assertThat(WORLD.stream().map(EventDraft::type).collect(Collectors.toSet()))
                .contains(
                        "page view",
                        "product session start",
                        "product session end",
                        "product 3D view",
                        "product interaction",
                        "product configuration set",
                        "product configuration attribute set",
                        "product AR offered",
                        "product AR not available",
                        "product AR view",
                        "product cart-add",
                        "product ordered",
                        "product social share",
                        "product download",
                        "user signup",
                        "video view",
                        "video watch",
                        "video complete",
                        "video like",
                        "video upload",
                        "video comment",
                        "video share",
                        "video quality",
                        "video error");
    }

    @Test
    void productsAreLookedAtInTwoShowroomsAndOnTwoSites() {
        List<EventDraft> views = ofType("product 3D view");
        assertThat(count(views, draft -> String.valueOf(draft.workspace())).values())
                .hasSize(2)
                .allMatch(seen -> seen > views.size() / 4);
        assertThat(count(views, draft -> String.valueOf(draft.domain())).keySet())
                .containsExactlyInAnyOrder(Places.SHOP, Places.MAGAZINE);
        assertThat(ofType("product ordered")).extracting(EventDraft::domain).containsOnly(Places.SHOP);
    }

    @Test
    void theBestProductIsSeenMuchMoreThanTheLast() {
        Map<String, Long> views = count(ofType("product 3D view"), draft -> Objects.requireNonNull(draft.asset()));
        List<String> products = ProductRange.ids();
        assertThat(views.keySet()).containsExactlyInAnyOrderElementsOf(products);
        assertThat(views.getOrDefault(products.get(0), 0L)).isGreaterThan(4 * views.getOrDefault(products.get(11), 0L));
    }

    @Test
    void sundaysAreBusierThanTuesdays() {
        Map<DayOfWeek, Long> days = count(WORLD, draft -> day(draft).getDayOfWeek());
        assertThat(days.getOrDefault(DayOfWeek.SUNDAY, 0L))
                .isGreaterThan(days.getOrDefault(DayOfWeek.TUESDAY, 0L) * 13 / 10);
    }

    @Test
    void eveningsAreBusierThanNights() {
        Map<Integer, Long> hours = count(
                WORLD,
                draft -> Objects.requireNonNull(draft.occurredAt())
                        .atZone(ZoneOffset.UTC)
                        .getHour());
        assertThat(hours.getOrDefault(19, 0L)).isGreaterThan(3 * hours.getOrDefault(3, 0L));
    }

    @Test
    void aSessionBelongsToOneVisitorAndEndsOnItsDay() {
        Map<String, List<EventDraft>> sessions = WORLD.stream()
                .filter(DemoWorldTest::isOfTheShop)
                .collect(Collectors.groupingBy(draft -> Objects.requireNonNull(draft.session())));
        assertThat(sessions.values()).allSatisfy(events -> {
            assertThat(events.stream().map(EventDraft::visitor).distinct()).hasSize(1);
            assertThat(events.stream().map(DemoWorldTest::day).distinct()).hasSize(1);
        });
        assertThat(sessions.size()).isBetween(EVENTS / 20, EVENTS / 4);
    }

    @Test
    void visitorsComeBack() {
        Map<String, Long> visits = count(
                WORLD.stream()
                        .filter(draft -> draft.type().equals("product session start"))
                        .toList(),
                draft -> Objects.requireNonNull(draft.visitor()));
        assertThat(visits.values().stream().filter(times -> times > 1).count()).isGreaterThan(visits.size() / 20);
    }

    @Test
    void phonesTabletsAndRobotsComeToo() {
        assertThat(share("Windows NT|Macintosh")).isBetween(0.3, 0.6);
        assertThat(share("iPhone|Android.*Mobile")).isBetween(0.25, 0.55);
        assertThat(share("iPad|SM-X906C")).isBetween(0.03, 0.18);
        assertThat(share("Googlebot|bingbot|GPTBot|UptimeRobot")).isBetween(0.02, 0.12);
    }

    @Test
    void todayIsToldUntilNow() {
        Instant noon = midnight(TODAY).plus(Duration.ofHours(12));
        List<EventDraft> world = new DemoWorld(1, noon, EVENTS).all();
        List<EventDraft> today =
                world.stream().filter(draft -> day(draft).equals(TODAY)).toList();
        assertThat(world).hasSize(EVENTS);
        assertThat(today.size()).isBetween(EVENTS / 400, EVENTS / 100);
        assertThat(today)
                .allSatisfy(draft -> assertThat(draft.occurredAt()).isBefore(noon))
                .allMatch(DemoWorldTest::isOfTheShop);
        Set<UUID> known = ids(today);
        known.removeAll(ids(world(1, TODAY.plusDays(1))));
        assertThat(known).as("of today and not told tomorrow").hasSizeLessThan(today.size() / 4);
    }

    private static DemoWorld world(long seed, LocalDate today) {
        return new DemoWorld(seed, midnight(today), EVENTS);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static boolean isOfTheShop(EventDraft draft) {
        return !draft.type().matches("(report|alert|device|movie|viewer) .*");
    }

    private static double share(String browsers) {
        return WORLD.stream()
                        .filter(draft ->
                                Objects.requireNonNull(draft.userAgent()).matches(".*(" + browsers + ").*"))
                        .count()
                / (double) EVENTS;
    }

    private static List<EventDraft> ofType(String type) {
        return WORLD.stream().filter(draft -> draft.type().equals(type)).toList();
    }

    private static <K> Map<K, Long> count(List<EventDraft> drafts, Function<EventDraft, K> key) {
        return drafts.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static LocalDate day(EventDraft draft) {
        return LocalDate.ofInstant(Objects.requireNonNull(draft.occurredAt()), ZoneOffset.UTC);
    }

    private static Set<UUID> ids(DemoWorld world) {
        return ids(world.all());
    }

    private static Set<UUID> ids(List<EventDraft> drafts) {
        return drafts.stream().map(draft -> Objects.requireNonNull(draft.id())).collect(Collectors.toSet());
    }

    private static String words(EventDraft draft) {
        return String.join(
                "|",
                String.valueOf(draft.id()),
                draft.type(),
                String.valueOf(draft.occurredAt()),
                String.valueOf(draft.session()),
                String.valueOf(draft.visitor()),
                String.valueOf(draft.asset()),
                String.valueOf(draft.device()),
                String.valueOf(draft.user()),
                String.valueOf(draft.country()),
                String.valueOf(draft.userAgent()),
                String.valueOf(draft.metric()),
                draft.metadata().toString(),
                draft.configuration().toString());
    }
}
