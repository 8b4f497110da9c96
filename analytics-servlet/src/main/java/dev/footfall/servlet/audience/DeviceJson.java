package dev.footfall.servlet.audience;

import dev.footfall.audience.Device;
import dev.footfall.servlet.http.JsonIds;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes registered devices as the document shows them.
 *
 * @param keys by the ids of the devices; those that are missing are not told
 * @param onlineWithin how young a heartbeat must be now
 */
record DeviceJson(Map<String, String> keys, Instant now, Duration onlineWithin) {

    /** RFC 1123, always with two digits for the day. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    boolean isOnline(Device device) {
        return device.isOnline(now, onlineWithin);
    }

    void write(JsonGenerator json, Device device) throws IOException {
        json.writeStartObject();
        writeAcl(json, device);
        writeTime(json, "created", device.createdAt());
        JsonIds.write(json, "d", device.id());
        json.writeNumberField("f", device.isFrozen() ? 1 : 0);
        json.writeStringField("ip", address(device));
        String key = keys.get(device.id());
        if (key != null) {
            json.writeStringField("k", key);
        }
        writeTime(json, "modified", device.modifiedAt());
        Device.Registration registration = device.registration();
        json.writeStringField("n", name(device, registration));
        json.writeNumberField("o", isOnline(device) ? 1 : 0);
        JsonIds.write(json, "or", registration == null ? "0" : registration.orientation());
        if (isOnline(device)) {
            json.writeStringField("s", Connection.of(device));
        }
        JsonIds.write(json, "sid", registration == null ? "0" : registration.site());
        json.writeEndObject();
    }

    private static void writeAcl(JsonGenerator json, Device device) throws IOException {
        Device.Registration registration = device.registration();
        List<String> said = registration == null ? List.of() : registration.acl();
        json.writeArrayFieldStart("acl");
        for (String user : said.isEmpty() ? List.of(device.tenant().id()) : said) {
            JsonIds.write(json, user);
        }
        json.writeEndArray();
    }

    private static void writeTime(JsonGenerator json, String name, @Nullable Instant time) throws IOException {
        json.writeStringField(name, time == null ? null : TIME.format(time));
    }

    private static String address(Device device) {
        Device.Heartbeat heartbeat = device.heartbeat();
        return heartbeat == null || heartbeat.ip() == null ? "-" : heartbeat.ip();
    }

    private static String name(Device device, Device.@Nullable Registration registration) {
        return registration == null || registration.name() == null ? device.id() : registration.name();
    }
}
