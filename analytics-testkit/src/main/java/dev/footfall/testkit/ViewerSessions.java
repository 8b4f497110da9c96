package dev.footfall.testkit;

import dev.footfall.audience.ViewerSession;
import dev.footfall.event.EventDraft;

/** Events that viewer sessions are made of, by number. */
final class ViewerSessions {

    private ViewerSessions() {}

    static EventDraft draft(int number, String device) {
        return DeviceEvents.draft(number, ViewerSession.TYPE, device);
    }

    /** In JSON with single quotes. */
    static EventDraft seen(int number, String device, String metadata) {
        return draft(number, device).metadata(Json.object(metadata.replace('\'', '"')));
    }
}
