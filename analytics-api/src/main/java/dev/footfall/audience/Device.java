package dev.footfall.audience;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device in a shop, as it stands now: derived from events alone, kept by the store in the transaction of the events.
 * What robots sent is no part of it. Whatever the order in which events arrive, the latest event of each kind tells
 * what holds; of equal times, the greater event id (as unsigned bytes).
 *
 * @param id the device of its events; unique in the tenant
 * @param createdAt when it was first registered; null as long as it was not
 * @param registration what it was registered as last; null as long as it was not
 * @param service whether it is in service, by the last event that says so; null if none does, and then it is
 * @param heartbeat when and from where it was last heard of; null if it never was
 */
public record Device(
        Tenant tenant,
        String id,
        @Nullable Instant createdAt,
        @Nullable Registration registration,
        @Nullable Service service,
        @Nullable Heartbeat heartbeat) {

    /** The type of the events that register a device, and say anew what it is. */
    public static final String REGISTERED = "device registered";

    /** The type of the events that a device sends to be known as online. */
    public static final String HEARTBEAT = "device heartbeat";

    /** The type of the events that take a device out of service. */
    public static final String FROZEN = "device frozen";

    /** The type of the events that put it back into service. */
    public static final String UNFROZEN = "device unfrozen";

    /** The types that decide about devices, and are not for devices or pages to send. */
    public static final List<String> ADMINISTRATIVE = List.of(REGISTERED, FROZEN, UNFROZEN);

    /**
     * What a device was registered as.
     *
     * @param event the id of the event that tells of it
     * @param acl the ids of the users who have access, as registered; it opens nothing by itself
     * @param orientation as registered, {@code 0} unless said
     * @param site as registered, {@code 0} unless said
     */
    public record Registration(
            Instant at, UUID event, @Nullable String name, List<String> acl, String orientation, String site) {

        public Registration {
            acl = List.copyOf(acl);
        }
    }

    /**
     * Whether a device is in service.
     *
     * @param event the id of the event that tells of it
     */
    public record Service(Instant at, UUID event, boolean isFrozen) {}

    /**
     * That a device was heard of.
     *
     * @param at when it was sent, but no later than it was received
     * @param event the id of the event that tells of it
     * @param ip the address it was sent from, in text
     * @param connection what the device itself calls its connection
     */
    public record Heartbeat(
            Instant at,
            UUID event,
            @Nullable String ip,
            @Nullable String connection) {}

    private static final Comparator<Registration> BY_REGISTRATION =
            Comparator.comparing(Registration::at).thenComparing(Registration::event, EventOrder.BY_ID);
    private static final Comparator<Service> BY_SERVICE =
            Comparator.comparing(Service::at).thenComparing(Service::event, EventOrder.BY_ID);
    private static final Comparator<Heartbeat> BY_HEARTBEAT =
            Comparator.comparing(Heartbeat::at).thenComparing(Heartbeat::event, EventOrder.BY_ID);

    /** What this one event tells of a device; empty if it tells nothing. */
    public static Optional<Device> of(Event event) {
        return DeviceReader.read(event);
    }

    /** What both tell together. Commutative and associative, so that events may come in any order. */
    public Device merge(Device other) {
        return new Device(
                tenant,
                id,
                chosen(Comparator.<Instant>reverseOrder(), createdAt, other.createdAt),
                chosen(BY_REGISTRATION, registration, other.registration),
                chosen(BY_SERVICE, service, other.service),
                chosen(BY_HEARTBEAT, heartbeat, other.heartbeat));
    }

    private static <T> @Nullable T chosen(Comparator<? super T> order, @Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return order.compare(one, other) >= 0 ? one : other;
    }

    public boolean isRegistered() {
        return registration != null;
    }

    public boolean isFrozen() {
        return service != null && service.isFrozen();
    }

    /** Whether it was heard of less than that long before now, and is in service. */
    public boolean isOnline(Instant now, Duration within) {
        return !isFrozen() && heartbeat != null && heartbeat.at().plus(within).isAfter(now);
    }

    /** When it was last registered, frozen or unfrozen; null as long as none of it happened. */
    public @Nullable Instant modifiedAt() {
        return chosen(
                Comparator.<Instant>naturalOrder(),
                registration == null ? null : registration.at(),
                service == null ? null : service.at());
    }
}
