package dev.footfall.servlet.audience;

import dev.footfall.access.Access;
import dev.footfall.audience.Device;
import dev.footfall.audience.DeviceStore;
import dev.footfall.core.access.DeviceKeys;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.JsonIds;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code user/ID/devices/}: the devices that a user has. */
final class DeviceList {

    private static final Comparator<Device> BY_ID = Comparator.comparing(Device::id, JsonIds.ORDER);

    private final Inquiries inquiries;
    private final DeviceStore devices;
    private final DeviceKeys deviceKeys;
    private final Duration onlineWithin;

    DeviceList(Inquiries inquiries) {
        this.inquiries = inquiries;
        this.devices = inquiries.surroundings().store().devices();
        this.deviceKeys = inquiries.surroundings().deviceKeys();
        this.onlineWithin = inquiries.surroundings().settings().audience().onlineWithin();
    }

    void answer(Call call, String user) throws IOException {
        inquiries.ofWholeUser(call, user).check();
        List<Device> registered = devices.registered(call.tenant());
        Map<String, String> keys = maySeeKeys(call) ? deviceKeys.of(call.tenant(), registered) : Map.of();
        DeviceJson one = new DeviceJson(keys, inquiries.now(), onlineWithin);
        call.exchange().answer(200, json -> {
            json.writeStartObject();
            write(json, "frozen", one, sorted(registered, Device::isFrozen));
            write(json, "offline", one, sorted(registered, device -> !device.isFrozen() && !one.isOnline(device)));
            write(json, "online", one, sorted(registered, one::isOnline));
            json.writeEndObject();
        });
    }

    /** A key lets write: it is for nobody who may not do that himself, nor for pages, whose secrets everybody has. */
    private static boolean maySeeKeys(Call call) {
        return !call.caller().isBrowser() && call.permits(Access.WRITE, null);
    }

    private static List<Device> sorted(List<Device> registered, Predicate<Device> wanted) {
        return registered.stream().filter(wanted).sorted(BY_ID).toList();
    }

    private static void write(JsonGenerator json, String name, DeviceJson one, List<Device> devices)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Device device : devices) {
            one.write(json, device);
        }
        json.writeEndArray();
        json.writeNumberField(name + "_total", devices.size());
    }
}
