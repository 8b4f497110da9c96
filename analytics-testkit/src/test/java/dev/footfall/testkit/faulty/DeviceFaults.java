package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.audience.DeviceStore;
import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.testkit.Events;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Wrong ways to keep devices. */
final class DeviceFaults {

    private static final String PERMUTATIONS = "everyOrderOfArrivalGivesTheSameDevice";
    private static final String ANY_ORDER = "theOrderOfEventsAndBatchesMakesNoDifferenceToDevices";
    private static final String FIRST_AND_LAST = "theFirstRegistrationTellsWhenItWasCreatedAndTheLastOneWhatItIs";

    private static final AtomicLong ARRIVALS = new AtomicLong();

    static final List<Fault> ALL = List.of(
            fault(
                    "forgets when a device was first registered",
                    List.of(FIRST_AND_LAST, "aBatchMayTellOfADeviceSeveralTimes", PERMUTATIONS, ANY_ORDER),
                    (shadow, event) -> Stream.of(event),
                    device -> createdAt(device)),
            taking(
                    "takes the registration that arrived last",
                    List.of(FIRST_AND_LAST, PERMUTATIONS, ANY_ORDER),
                    (shadow, event) -> Stream.of(inOrderOfArrival(event, Device.REGISTERED))),
            taking(
                    "takes the heartbeat that arrived last",
                    List.of("theLatestHeartbeatCounts", "aBatchMayTellOfADeviceSeveralTimes", ANY_ORDER),
                    (shadow, event) -> Stream.of(inOrderOfArrival(event, Device.HEARTBEAT))),
            taking(
                    "freezes by the last word that arrived",
                    List.of("theLatestWordSaysWhetherItIsFrozen", PERMUTATIONS, ANY_ORDER),
                    (shadow, event) ->
                            Stream.of(inOrderOfArrival(inOrderOfArrival(event, Device.FROZEN), Device.UNFROZEN))),
            taking(
                    "unfreezes whatever sends a heartbeat",
                    List.of("aHeartbeatOrARegistrationDoesNotUnfreeze", ANY_ORDER),
                    (shadow, event) -> event.type().equals(Device.HEARTBEAT)
                            ? Stream.of(
                                    event,
                                    Drafts.of(event)
                                            .id(UUID.randomUUID())
                                            .type(Device.UNFROZEN)
                                            .toEvent())
                            : Stream.of(event)),
            taking(
                    "forgets a heartbeat of what is not registered",
                    List.of("aDeviceIsKnownFromItsFirstHeartbeatOnButNotRegistered", PERMUTATIONS, ANY_ORDER),
                    (shadow, event) -> event.type().equals(Device.HEARTBEAT)
                                    && !known(shadow, event)
                                            .map(Device::isRegistered)
                                            .orElse(false)
                            ? Stream.empty()
                            : Stream.of(event)),
            taking(
                    "believes a heartbeat of tomorrow",
                    List.of("aHeartbeatOfAClockThatIsAheadCountsAsReceived"),
                    (shadow, event) -> Stream.of(Drafts.of(event)
                            .createdAt(event.createdAt().plus(Duration.ofDays(1)))
                            .toEvent())),
            taking(
                    "takes a late heartbeat for one of now",
                    List.of("aHeartbeatThatIsLateCountsAsSent"),
                    (shadow, event) -> Stream.of(
                            Drafts.of(event).occurredAt(event.createdAt()).toEvent())),
            taking(
                    "compares ids of events of devices as signed numbers",
                    List.of("ofEventsAtOneTimeTheGreaterIdAsUnsignedBytesCounts"),
                    (shadow, event) -> Stream.of(Drafts.of(event)
                            .id(new UUID(
                                    event.id().getMostSignificantBits() ^ Long.MIN_VALUE,
                                    event.id().getLeastSignificantBits()))
                            .toEvent())),
            taking(
                    "takes repeated events of a device for news",
                    List.of("aRepeatedEventChangesNothing", "aBatchMayTellOfADeviceSeveralTimes"),
                    (shadow, event) ->
                            Stream.of(Drafts.of(event).id(UUID.randomUUID()).toEvent())),
            taking(
                    "lets robots be devices",
                    List.of("robotsAreNoDevicesAndChangeNone", ANY_ORDER),
                    (shadow, event) -> Stream.of(Drafts.of(event).bot(false).toEvent())),
            taking(
                    "keeps the devices of all tenants together",
                    List.of("eachTenantHasDevicesOfItsOwn", ANY_ORDER),
                    (shadow, event) ->
                            Stream.of(Drafts.of(event).tenant(Events.TENANT).toEvent())),
            taking(
                    "registers whatever sends viewer sessions",
                    List.of("whatNoEventTellsOfIsNotFound", ANY_ORDER),
                    (shadow, event) -> Stream.of(
                            event.type().equals(ViewerSession.TYPE)
                                    ? Drafts.of(event).type(Device.REGISTERED).toEvent()
                                    : event)),
            fault(
                    "keeps the users of a device in order",
                    List.of("aDeviceIsWhatTheMetadataSayAndNothingElse"),
                    (shadow, event) -> Stream.of(event),
                    DeviceFaults::withSortedAcl),
            new Fault(
                    "registers half a batch before the other",
                    List.of("nobodySeesTheDevicesOfHalfABatch"),
                    DeviceFaults::inHalves),
            listing(
                    "lists devices by UTF-16 units",
                    List.of("theRegisteredAreListedByTheCodePointsOfTheirIds"),
                    devices -> devices.stream()
                            .sorted(Comparator.comparing(Device::id))
                            .toList()),
            listing(
                    "lists a device that is frozen as none",
                    List.of("aDeviceIsFrozenUntilItIsUnfrozen", "aListedDeviceIsAsItIsFoundAlone", ANY_ORDER),
                    devices -> devices.stream()
                            .filter(device -> !device.isFrozen())
                            .toList()));

    private DeviceFaults() {}

    private static Fault taking(
            String name, List<String> foundBy, BiFunction<AnalyticsStore, Event, Stream<Event>> taken) {
        return fault(name, foundBy, taken, Function.identity());
    }

    /** The devices, told wrongly, of a store that takes other events in than it was given. */
    private static Fault fault(
            String name,
            List<String> foundBy,
            BiFunction<AnalyticsStore, Event, Stream<Event>> taken,
            Function<Device, Device> told) {
        return new Fault(name, foundBy, sound -> {
            Shadow shadow = Shadow.of(sound, taken);
            return SpoiltStore.devices(
                    sound, shadow.events(), new Telling(shadow.store().devices(), told));
        });
    }

    private static Fault listing(String name, List<String> foundBy, Function<List<Device>, List<Device>> listed) {
        return new Fault(
                name,
                foundBy,
                sound -> SpoiltStore.devices(sound, sound.events(), new ForwardingDevices(sound.devices()) {
                    @Override
                    public List<Device> registered(Tenant tenant) {
                        return listed.apply(super.registered(tenant));
                    }
                }));
    }

    /** Between the halves somebody looks, if there is one. */
    private static AnalyticsStore inHalves(AnalyticsStore sound) {
        Semaphore reads = new Semaphore(0);
        AtomicBoolean isRead = new AtomicBoolean(true);
        ForwardingEvents events = new ForwardingEvents(sound.events()) {
            @Override
            public List<Appended> append(List<Event> batch) {
                int half = batch.size() / 2;
                List<Appended> answers = new ArrayList<>(super.append(batch.subList(0, half)));
                awaitTwo(reads, isRead);
                answers.addAll(super.append(batch.subList(half, batch.size())));
                return answers;
            }
        };
        return SpoiltStore.devices(sound, events, new ForwardingDevices(sound.devices()) {
            @Override
            public List<Device> registered(Tenant tenant) {
                reads.release();
                return super.registered(tenant);
            }
        });
    }

    /** Whoever has seen half a batch reads no more, and nobody is waited for after that. */
    private static void awaitTwo(Semaphore reads, AtomicBoolean isRead) {
        reads.drainPermits();
        try {
            isRead.set(isRead.get() && reads.tryAcquire(2, 2, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Telling extends ForwardingDevices {
        private final Function<Device, Device> told;

        Telling(DeviceStore sound, Function<Device, Device> told) {
            super(sound);
            this.told = told;
        }

        @Override
        public Optional<Device> find(Tenant tenant, String id) {
            return super.find(tenant, id).map(told);
        }

        @Override
        public List<Device> registered(Tenant tenant) {
            return super.registered(tenant).stream().map(told).toList();
        }
    }

    private static Device createdAt(Device device) {
        Device.Registration registration = device.registration();
        return new Device(
                device.tenant(),
                device.id(),
                registration == null ? null : registration.at(),
                registration,
                device.service(),
                device.heartbeat());
    }

    private static Device withSortedAcl(Device device) {
        Device.Registration said = device.registration();
        return new Device(
                device.tenant(),
                device.id(),
                device.createdAt(),
                said == null
                        ? null
                        : new Device.Registration(
                                said.at(),
                                said.event(),
                                said.name(),
                                List.copyOf(new TreeSet<>(said.acl())),
                                said.orientation(),
                                said.site()),
                device.service(),
                device.heartbeat());
    }

    private static Optional<Device> known(AnalyticsStore store, Event event) {
        @Nullable String device = event.device();
        return device == null ? Optional.empty() : store.devices().find(event.tenant(), device);
    }

    private static Event inOrderOfArrival(Event event, String type) {
        long arrival = ARRIVALS.incrementAndGet();
        return Set.of(type).contains(event.type())
                ? Drafts.of(event)
                        .occurredAt(Events.NOON.plus(Duration.ofDays(1)).plusMillis(arrival))
                        .createdAt(Events.NOON.plus(Duration.ofDays(2)))
                        .toEvent()
                : event;
    }
}
