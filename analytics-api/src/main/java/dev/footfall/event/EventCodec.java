package dev.footfall.event;

import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.visitor.TrafficSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A whole event as bytes, for stores that keep it in one column beside those that they look it up by. Nothing is lost.
 * What one version of this library has written, every later one reads; so a store may keep the bytes for ever.
 */
public final class EventCodec {

    /** Comes first. Whoever changes the form raises it, and goes on reading the old ones. */
    private static final int VERSION = 1;

    private EventCodec() {}

    public static byte[] encode(Event event) {
        EventOutput out = new EventOutput();
        out.octet(VERSION);
        out.id(event.id());
        out.text(event.tenant().id());
        out.text(event.type());
        out.number(event.occurredAt().toEpochMilli());
        out.number(event.createdAt().toEpochMilli());
        out.text(event.workspace());
        out.text(event.asset());
        out.text(event.user());
        out.text(event.session());
        out.text(event.visitor());
        out.text(event.device());
        out.text(event.config());
        out.json(event.configuration());
        out.json(event.metadata());
        out.text(event.detail());
        out.decimal(event.metric());
        out.optionalNumber(event.duration());
        out.text(event.userAgent());
        out.text(event.category().name());
        out.text(event.platform());
        out.flag(event.bot());
        out.text(event.country());
        out.text(event.domain());
        out.text(event.referer());
        out.text(event.source() == null ? null : event.source().name());
        out.number(event.parts().size());
        event.parts().forEach(part -> write(part, out));
        return out.bytes();
    }

    private static void write(Part part, EventOutput out) {
        out.text(part.kind());
        out.text(part.key());
        out.text(part.label());
        out.text(part.code());
        out.optionalDecimal(part.amount());
        out.optionalNumber(part.offset());
    }

    /**
     * The event that {@link #encode} made these of.
     *
     * @throws IllegalArgumentException if they are none, or a later version has written them
     */
    public static Event decode(byte[] bytes) {
        EventInput in = new EventInput(bytes);
        int version = in.octet();
        if (version != VERSION) {
            throw new IllegalArgumentException("bytes of an event must begin with " + VERSION + ", not " + version);
        }
        UUID id = in.id();
        Tenant tenant = Tenant.of(in.requiredText());
        String type = in.requiredText();
        Instant occurredAt = Instant.ofEpochMilli(in.number());
        Instant createdAt = Instant.ofEpochMilli(in.number());
        // Java evaluates arguments from left to right, which is the order that they were written in.
        return new Event(
                id,
                tenant,
                type,
                occurredAt,
                createdAt,
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.json(),
                in.json(),
                in.text(),
                in.decimal(),
                in.optionalNumber(),
                in.text(),
                DeviceCategory.valueOf(in.requiredText()),
                in.text(),
                in.flag(),
                in.text(),
                in.text(),
                in.text(),
                in.constant(TrafficSource.class),
                parts(in));
    }

    private static List<Part> parts(EventInput in) {
        List<Part> parts = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            parts.add(new Part(
                    in.requiredText(), in.text(), in.text(), in.text(), in.optionalDecimal(), in.optionalNumber()));
        }
        in.end();
        return parts;
    }
}
