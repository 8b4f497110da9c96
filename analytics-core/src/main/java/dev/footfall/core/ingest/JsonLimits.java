package dev.footfall.core.ingest;

import dev.footfall.core.settings.IngestSettings;
import dev.footfall.core.vocabulary.FaultList;
import dev.footfall.event.JsonObject;
import dev.footfall.event.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the JSON inside an event to the limits of the settings, whichever way the event came. */
final class JsonLimits {

    private final IngestSettings settings;

    JsonLimits(IngestSettings settings) {
        this.settings = settings;
    }

    void check(String field, JsonObject json, FaultList faults) {
        if (json.isEmpty()) {
            return;
        }
        // The event itself is the first level.
        walk(field, json.asMap(), 2, faults);
        int bytes = json.jsonBytes();
        if (bytes > settings.maxMetadataBytes()) {
            faults.add(field, "at most " + settings.maxMetadataBytes() + " bytes of JSON", bytes + " bytes");
        }
    }

    private void walk(String field, @Nullable Object value, int depth, FaultList faults) {
        if (value instanceof String text) {
            text(field, text, faults);
        } else if (value instanceof Map<?, ?> || value instanceof List<?>) {
            if (depth > settings.maxDepth()) {
                faults.add(
                        field, "nested at most " + settings.maxDepth() + " deep, the event itself included", "deeper");
                return;
            }
            if (value instanceof Map<?, ?> object) {
                object.forEach((key, element) -> {
                    text(field, (String) key, faults);
                    walk(field, element, depth + 1, faults);
                });
            } else if (value instanceof List<?> array) {
                array.forEach(element -> walk(field, element, depth + 1, faults));
            }
        }
    }

    private void text(String field, String text, FaultList faults) {
        int limit = settings.maxStringBytes();
        // No character takes more than three bytes.
        if (text.length() > limit / 3 && Text.utf8Bytes(text) > limit) {
            faults.add(field, "text of at most " + limit + " bytes each", text.length() + " characters");
        }
    }
}
