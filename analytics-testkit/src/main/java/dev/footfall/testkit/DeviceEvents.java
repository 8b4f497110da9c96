package dev.footfall.testkit;

import dev.footfall.audience.Device;
import dev.footfall.event.EventDraft;

/** Events that devices are made of, by number. */
final class DeviceEvents {

    private DeviceEvents() {}

    static EventDraft draft(int number, String type, String device) {
        return Events.draft(number)
                .type(type)
                .device(device)
                .asset(null)
                .session(null)
                .visitor(null);
    }

    static EventDraft registered(int number, String device, String name) {
        return draft(number, Device.REGISTERED, device).metadata("name", name);
    }

    static EventDraft frozen(int number, String device) {
        return draft(number, Device.FROZEN, device);
    }

    static EventDraft unfrozen(int number, String device) {
        return draft(number, Device.UNFROZEN, device);
    }

    static EventDraft heartbeat(int number, String device, String ip) {
        return draft(number, Device.HEARTBEAT, device).metadata("ip", ip);
    }
}
