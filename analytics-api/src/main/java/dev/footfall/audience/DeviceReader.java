package dev.footfall.audience;

import dev.footfall.event.Event;
import dev.footfall.event.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what one event tells of a device. */
final class DeviceReader {

    private DeviceReader() {}

    static Optional<Device> read(Event event) {
        String id = event.device();
        if (id == null || event.bot()) {
            return Optional.empty();
        }
        return switch (event.type()) {
            case Device.REGISTERED ->
                Optional.of(new Device(event.tenant(), id, event.occurredAt(), registration(event), null, null));
            case Device.FROZEN -> Optional.of(new Device(event.tenant(), id, null, null, service(event, true), null));
            case Device.UNFROZEN ->
                Optional.of(new Device(event.tenant(), id, null, null, service(event, false), null));
            case Device.HEARTBEAT -> Optional.of(new Device(event.tenant(), id, null, null, null, heartbeat(event)));
            default -> Optional.empty();
        };
    }

    private static Device.Registration registration(Event event) {
        JsonObject metadata = event.metadata();
        return new Device.Registration(
                event.occurredAt(),
                event.id(),
                metadata.text("name"),
                acl(metadata.get("acl")),
                idOrZero(metadata.get("orientation")),
                idOrZero(metadata.get("site")));
    }

    private static List<String> acl(@Nullable Object acl) {
        Stream<?> ids = acl instanceof List<?> list ? list.stream() : Stream.empty();
        return ids.filter(DeviceReader::isId).map(Object::toString).toList();
    }

    private static String idOrZero(@Nullable Object value) {
        return value != null && isId(value) ? value.toString() : "0";
    }

    private static boolean isId(@Nullable Object value) {
        return value instanceof String || value instanceof Long;
    }

    private static Device.Service service(Event event, boolean isFrozen) {
        return new Device.Service(event.occurredAt(), event.id(), isFrozen);
    }

    private static Device.Heartbeat heartbeat(Event event) {
        Instant received = event.createdAt();
        Instant at = event.occurredAt().isAfter(received) ? received : event.occurredAt();
        JsonObject metadata = event.metadata();
        return new Device.Heartbeat(at, event.id(), metadata.text("ip"), metadata.text("connection"));
    }
}
