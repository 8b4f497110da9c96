package dev.footfall.servlet.events;

import dev.footfall.event.EventCursor;
import dev.footfall.time.TimeRange;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list, as text that nobody needs to understand. */
final class CursorText {

    private static final int BYTES = 3 * Long.BYTES;

    private CursorText() {}

    static String of(EventCursor cursor) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(cursor.occurredAt().toEpochMilli())
                .putLong(cursor.id().getMostSignificantBits())
                .putLong(cursor.id().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Null when it is none. */
    static @Nullable EventCursor parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) {
                return null;
            }
            Instant occurredAt = Instant.ofEpochMilli(bytes.getLong());
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            return TimeRange.ALL.contains(occurredAt) ? new EventCursor(occurredAt, id) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
