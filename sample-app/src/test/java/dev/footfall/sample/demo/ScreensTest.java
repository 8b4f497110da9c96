package dev.footfall.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.audience.Emotion;
import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the screens of the demo world see. */
class ScreensTest {

    private static final int EVENTS = 24_000;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final List<Event> WORLD = world(TODAY);
    private static final List<ViewerSession> SESSIONS =
            WORLD.stream().flatMap(event -> ViewerSession.of(event).stream()).toList();

    @Test
    void threeScreensPlayAndAFourthIsFrozen() {
        Map<String, Device> devices = new HashMap<>();
        WORLD.forEach(event -> Device.of(event).ifPresent(told -> devices.merge(told.id(), told, Device::merge)));
        assertThat(devices.keySet()).containsExactlyInAnyOrder("3007", "3024", "3025", "3031");
        assertThat(devices.values()).allMatch(Device::isRegistered);
        assertThat(devices.values().stream().filter(Device::isFrozen).map(Device::id))
                .containsExactly("3007");
        assertThat(registration(devices, "3031").orientation()).isEqualTo("1");
        assertThat(registration(devices, "3024").name()).isEqualTo("Showroom north");
    }

    @Test
    void twoMoviesAreRegisteredByTheirNames() {
        assertThat(ofType("movie registered")).extracting(Event::asset).containsExactly("8482", "9457");
        assertThat(ofType("movie registered"))
                .allSatisfy(movie -> assertThat(movie.metadata().text("name")).isNotBlank());
    }

    @Test
    void theyHaveTheirShareOfTheEvents() {
        assertThat(SESSIONS.size()).isBetween(EVENTS / 8, EVENTS / 6);
        assertThat(count(ViewerSession::device).values()).hasSize(3).allMatch(seen -> seen > SESSIONS.size() / 6);
    }

    @Test
    void aSessionIsFilledByItsFacesAndItsMovies() {
        assertThat(SESSIONS).allSatisfy(session -> {
            assertThat(session.length()).isPositive();
            assertThat(session.emotions().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(session.length());
            assertThat(session.movies().stream()
                            .mapToLong(movie -> movie.played())
                            .sum())
                    .isEqualTo(session.length());
        });
    }

    @Test
    void manyLookAndManyPassByWithoutALook() {
        assertThat(share(SESSIONS, ViewerSession::isView)).isBetween(0.35, 0.6);
        List<ViewerSession> window = SESSIONS.stream()
                .filter(session -> "3031".equals(session.device()))
                .toList();
        assertThat(share(window, ViewerSession::isView)).isBetween(0.2, 0.35);
    }

    @Test
    void allKindsOfPeoplePassWithAllKindsOfFaces() {
        assertThat(count(session -> String.valueOf(session.age())).values()).hasSize(5);
        assertThat(count(session -> String.valueOf(session.gender())).values()).hasSize(3);
        assertThat(count(ViewerSession::mood).keySet()).containsExactlyInAnyOrder(Emotion.values());
    }

    @ParameterizedTest
    @CsvSource({"3024, 9, 19, false", "3025, 9, 19, false", "3031, 0, 23, true"})
    void roomsAreEmptyWhenTheyAreClosedAndTheStreetIsNot(String device, int opens, int closes, boolean onSundays) {
        List<Event> seen = ofType(ViewerSession.TYPE).stream()
                .filter(event -> device.equals(event.device()))
                .toList();
        assertThat(seen)
                .allSatisfy(event -> assertThat(
                                event.occurredAt().atZone(ZoneOffset.UTC).getHour())
                        .isBetween(opens, closes));
        assertThat(seen.stream()
                        .anyMatch(event ->
                                event.occurredAt().atZone(ZoneOffset.UTC).getDayOfWeek() == DayOfWeek.SUNDAY))
                .isEqualTo(onSundays);
    }

    @Test
    void whatWasRegisteredKeepsItsIdADayLater() {
        assertThat(registered(world(TODAY.plusDays(1))))
                .isEqualTo(registered(WORLD))
                .hasSize(4);
    }

    private static Set<UUID> registered(List<Event> world) {
        return world.stream()
                .filter(event -> event.type().equals(Device.REGISTERED))
                .map(Event::id)
                .collect(Collectors.toSet());
    }

    private static Device.Registration registration(Map<String, Device> devices, String id) {
        return Objects.requireNonNull(Objects.requireNonNull(devices.get(id)).registration());
    }

    private static List<Event> world(LocalDate today) {
        Instant received = today.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(1));
        return new DemoWorld(1, today.atStartOfDay(ZoneOffset.UTC).toInstant(), EVENTS)
                .all().stream()
                        .filter(draft -> draft.device() != null || draft.type().startsWith("movie "))
                        .map(draft -> draft.tenant(Tenant.of("shop")).createdAt(received))
                        .map(EventDraft::toEvent)
                        .toList();
    }

    private static List<Event> ofType(String type) {
        return WORLD.stream().filter(event -> event.type().equals(type)).toList();
    }

    private static <K> Map<K, Long> count(Function<ViewerSession, K> key) {
        return SESSIONS.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static double share(List<ViewerSession> sessions, Predicate<ViewerSession> wanted) {
        return sessions.stream().filter(wanted).count() / (double) sessions.size();
    }
}
