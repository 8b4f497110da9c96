package dev.footfall.testkit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Age;
import dev.footfall.audience.Device;
import dev.footfall.audience.Emotion;
import dev.footfall.audience.Gender;
import dev.footfall.audience.ViewerSession;
import dev.footfall.core.vocabulary.FaultList;
import dev.footfall.core.vocabulary.TypeRules;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventType;
import dev.footfall.event.EventTypes;
import dev.footfall.event.Part;
import dev.footfall.report.Report;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RandomEventsTest {

    private final List<Event> events = RandomEvents.seeded(1).next(2_000);

    @Test
    void theSameSeedGivesTheSameEvents() {
        assertThat(RandomEvents.seeded(1).next(2_000)).isEqualTo(events);
        assertThat(RandomEvents.seeded(2).next(2_000)).isNotEqualTo(events);
    }

    @Test
    void eachHasWhatItsTypeNeeds() {
        assertThat(events).allSatisfy(event -> {
            EventType type = EventTypes.standard().find(event.type()).orElseThrow();
            assertThat(event.type()).isEqualTo(type.name());
            assertThat(type.needs())
                    .allSatisfy(
                            field -> assertThat(valueOf(event, field)).as(field).isNotNull());
            assertThat(event.session()).isNotNull();
            assertThat(event.visitor()).isNotNull();
        });
    }

    @Test
    void eachIsNewAndReceivedAfterItHappened() {
        assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(events).allSatisfy(event -> {
            assertThat(event.createdAt()).isAfterOrEqualTo(event.occurredAt());
            assertThat(event.occurredAt()).isEqualTo(event.occurredAt().truncatedTo(ChronoUnit.MILLIS));
        });
    }

    @Test
    void theirPartsFitIntoThem() {
        assertThat(events)
                .allSatisfy(event -> assertThat(event.parts())
                        .filteredOn(part -> part.offset() != null)
                        .allSatisfy(part -> assertThat(endOf(part)).isLessThanOrEqualTo(durationOf(event))));
    }

    @Test
    void theyStayInTheirRangeAndTenants() {
        TimeRange hour = new TimeRange(Events.NOON, Events.NOON.plus(Duration.ofHours(1)));
        Tenant globex = Tenant.of("globex");
        List<Event> few = RandomEvents.seeded(3).during(hour).ofTenants(globex).next(500);
        assertThat(few).allSatisfy(event -> {
            assertThat(hour.contains(event.occurredAt())).isTrue();
            assertThat(event.tenant()).isEqualTo(globex);
        });
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThatThrownBy(() -> RandomEvents.seeded(1).during(new TimeRange(Events.NOON, Events.NOON)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("range must not be empty");
    }

    @Test
    void theyAreOfManyKinds() {
        assertThat(events.stream().collect(groupingBy(Event::type, counting())))
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy((type, count) -> assertThat(count).isGreaterThan(50));
        assertThat(events).extracting(Event::bot).contains(true, false);
        assertThat(events.stream()
                        .collect(groupingBy(Event::occurredAt, counting()))
                        .values())
                .as("events at the same moment")
                .anyMatch(count -> count > 1);
        assertThat(Set.copyOf(events.stream().map(Event::category).toList())).hasSizeGreaterThan(4);
    }

    @Test
    void whatTheirTypeIsCountedByIsTheirDetail() {
        assertThat(events)
                .allSatisfy(event -> assertThat(event.detail())
                        .isEqualTo(EventTypes.standard()
                                .find(event.type())
                                .orElseThrow()
                                .detailOf(event.metadata())));
        assertThat(events).extracting(Event::detail).contains("click", "/chairs/1");
    }

    @Test
    void reportsComeAboutAndChange() {
        Map<String, Report> reports = new HashMap<>();
        events.forEach(
                event -> Report.of(event).ifPresent(report -> reports.merge(report.id(), report, Report::merge)));
        assertThat(reports.values())
                .anyMatch(report -> report.creation() == null)
                .anyMatch(report -> report.creation() != null
                        && report.state() != null
                        && !report.state().event().equals(report.creation().event()));
        assertThat(events.stream().flatMap(event -> event.parts().stream()).map(Part::code))
                .anyMatch("colour-1"::equals)
                .anyMatch(Objects::isNull);
    }

    @Test
    void viewerSessionsAndDevicesAreAsIngestionLeavesThem() {
        assertThat(events).allSatisfy(event -> {
            EventDraft draft = EventDraft.of(event.type())
                    .device(event.device())
                    .duration(event.duration())
                    .metadata(event.metadata());
            FaultList faults = new FaultList(List.of());
            if (event.device() != null) {
                TypeRules.apply(draft, faults);
                assertThat(event.parts()).isEqualTo(draft.parts());
            }
            assertThat(faults.all()).isEmpty();
        });
    }

    @Test
    void viewersAreOfAllKindsAndSeeAllKindsOfMovies() {
        List<ViewerSession> sessions = events.stream()
                .flatMap(event -> ViewerSession.of(event).stream())
                .toList();
        assertThat(sessions).extracting(ViewerSession::age).contains(null, Age.KID, Age.YOUNG, Age.ADULT, Age.OLD);
        assertThat(sessions).extracting(ViewerSession::gender).contains(null, Gender.FEMALE, Gender.MALE);
        assertThat(sessions).extracting(ViewerSession::mood).contains(Emotion.values());
        assertThat(sessions).extracting(ViewerSession::isView).contains(true, false);
        assertThat(sessions)
                .anyMatch(session -> session.movies().isEmpty())
                .anyMatch(session -> session.movies().size() > 1);
        assertThat(sessions.stream().flatMap(session -> session.movies().stream()))
                .anyMatch(movie -> movie.plays() > 1 && movie.watchedPlays() == 1)
                .anyMatch(movie -> movie.watchedPlays() == 0)
                .anyMatch(movie -> movie.movie().length() == 128)
                .anyMatch(movie -> movie.movie().contains(", "))
                .anyMatch(movie -> movie.movie().equals("8482"));
        assertThat(sessions)
                .as("emotions that last equally long")
                .anyMatch(session -> session.mood() != Emotion.UNDEFINED
                        && session.emotions().values().stream()
                                        .filter(shown -> shown == session.shown(session.mood()))
                                        .count()
                                > 1);
    }

    @Test
    void devicesAreRegisteredHeardOfAndFrozen() {
        Map<String, Device> devices = new HashMap<>();
        events.forEach(
                event -> Device.of(event).ifPresent(device -> devices.merge(device.id(), device, Device::merge)));
        assertThat(devices.values())
                .hasSizeGreaterThan(5)
                .allMatch(Device::isRegistered)
                .anyMatch(Device::isFrozen)
                .anyMatch(device -> !device.isFrozen());
    }

    private static double endOf(Part part) {
        return (part.offset() == null ? 0 : part.offset()) + (part.amount() == null ? 0 : part.amount());
    }

    private static double durationOf(Event event) {
        return event.duration() == null ? 0 : event.duration();
    }

    private static @Nullable Object valueOf(Event event, String field) {
        return switch (field) {
            case "assetId" -> event.asset();
            case "userId" -> event.user();
            case "deviceId" -> event.device();
            default -> event.metadata().get(field.substring("eventMetadata.".length()));
        };
    }
}
