package dev.footfall.servlet.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids of events in text: 36 characters, where Java would take fewer. */
final class EventIdText {

    private EventIdText() {}

    static @Nullable UUID parse(String text) {
        if (text.length() != 36) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
