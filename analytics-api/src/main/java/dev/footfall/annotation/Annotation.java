package dev.footfall.annotation;

import dev.footfall.access.Tenant;
import dev.footfall.event.Text;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark on a moment, which charts show beside their numbers. Times are whole milliseconds; finer ones are cut.
 *
 * @param id unique in its tenant
 * @param workspace the part of the tenant it is about, 1 to {@value #MAX_WORKSPACE_LENGTH} characters; null: all of it
 * @param at a time that events can have
 * @param text 1 to {@value #MAX_TEXT_LENGTH} characters, none of them a control character
 * @param createdBy what logs call the one who made it
 */
public record Annotation(
        UUID id,
        Tenant tenant,
        @Nullable String workspace,
        Instant at,
        String text,
        AnnotationKind kind,
        String createdBy,
        Instant createdAt) {

    public static final int MAX_TEXT_LENGTH = 200;

    public static final int MAX_WORKSPACE_LENGTH = 128;

    /** @throws IllegalArgumentException if anything is not as it must be; the message begins with the part concerned */
    public Annotation {
        requireText("text", text, MAX_TEXT_LENGTH);
        if (workspace != null) {
            requireText("workspace", workspace, MAX_WORKSPACE_LENGTH);
        }
        if (!TimeRange.ALL.contains(at)) {
            throw new IllegalArgumentException("at must be a time from 1970 to 9999, was " + at);
        }
        if (Text.firstUnstorable(createdBy) >= 0) {
            throw new IllegalArgumentException("createdBy must be Unicode text without NUL");
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether an annotation can have that text. */
    public static boolean isText(String text) {
        return isText(text, MAX_TEXT_LENGTH);
    }

    /** Whether an annotation can be of that workspace. */
    public static boolean isWorkspace(String workspace) {
        return isText(workspace, MAX_WORKSPACE_LENGTH);
    }

    private static void requireText(String part, String text, int maxLength) {
        if (!isText(text, maxLength)) {
            throw new IllegalArgumentException(part + " must have 1 to " + maxLength
                    + " characters and no control characters, has " + text.codePointCount(0, text.length()));
        }
    }

    private static boolean isText(String text, int maxLength) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= maxLength
                && text.codePoints().noneMatch(Character::isISOControl)
                && Text.firstUnstorable(text) < 0;
    }
}
