package dev.footfall.jdbc;

import dev.footfall.audience.Device;
import dev.footfall.event.Event;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Devices as they are without events that are being removed. */
final class DevicesWithout {

    /** By how much the time that a device gives may be ahead of the one at which it was heard of, and more. */
    private static final long AHEAD = TimeUnit.DAYS.toMillis(2);

    private static final Lookup<Device> DEVICE =
            new Lookup<>(Table.DEVICE.name(), Table.DEVICE.names(), DeviceRow::device);

    private final Removed removed;
    private final Remaining remaining;
    private final Reader reader;

    DevicesWithout(Removed removed, Remaining remaining, Reader reader) {
        this.removed = removed;
        this.remaining = remaining;
        this.reader = reader;
    }

    void write(Handle handle, Writer writer) throws SQLException {
        Map<String, List<Event>> gone =
                removed.by(event -> Device.of(event).map(Device::id).orElse(null));
        if (gone.isEmpty()) {
            return;
        }
        Map<DeviceRow.Key, Device> changed = new HashMap<>();
        List<String> over = new ArrayList<>();
        String tenant = removed.tenant().id();
        for (Device kept : writer.lock(handle.getConnection(), DEVICE, tenant, List.copyOf(gone.keySet()))) {
            left(kept, gone.getOrDefault(kept.id(), List.of()))
                    .ifPresentOrElse(
                            device -> changed.put(new DeviceRow.Key(device.tenant(), device.id()), device),
                            () -> over.add(kept.id()));
        }
        writer.replace(handle.getConnection(), Table.DEVICE, DeviceRow.sorted(changed));
        Derivations.delete(handle.getConnection(), Table.DEVICE, tenant, over);
    }

    private Optional<Device> left(Device kept, List<Event> gone) {
        Device.Heartbeat heartbeat = heartbeat(kept, Removed.ids(gone));
        Optional<Device> administered = gone.stream().anyMatch(event -> Device.ADMINISTRATIVE.contains(event.type()))
                ? administered(kept)
                : Optional.of(kept);
        Device silent = administered.orElse(new Device(kept.tenant(), kept.id(), null, null, null, null));
        Device left = new Device(
                kept.tenant(), kept.id(), silent.createdAt(), silent.registration(), silent.service(), heartbeat);
        boolean isKnown = left.registration() != null || left.service() != null || heartbeat != null;
        return isKnown ? Optional.of(left) : Optional.empty();
    }

    /** By the others of these types, of which there are few. */
    private Optional<Device> administered(Device kept) {
        List<Event> others = new ArrayList<>();
        for (String type : Device.ADMINISTRATIVE) {
            others.addAll(remaining.all(
                    reader.eventsOfOneType(), SqlText.of(" AND type = ? AND device = ?", type, kept.id())));
        }
        return others.stream().flatMap(event -> Device.of(event).stream()).reduce(Device::merge);
    }

    private Device.@Nullable Heartbeat heartbeat(Device kept, Set<UUID> gone) {
        Device.Heartbeat before = kept.heartbeat();
        if (before == null || !gone.contains(before.event())) {
            return before;
        }
        Remaining.Stretches others = remaining.ofDevice(kept.id(), Device.HEARTBEAT);
        long heardAt = before.at().toEpochMilli();
        Optional<Instant> latest = others.last(Long.MIN_VALUE, heardAt).map(Event::occurredAt);
        long since = latest.map(Instant::toEpochMilli).orElse(heardAt);
        return others.all(since, heardAt + AHEAD).stream()
                .flatMap(event -> Device.of(event).stream())
                .reduce(Device::merge)
                .map(Device::heartbeat)
                .orElse(null);
    }
}
