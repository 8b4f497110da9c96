package dev.footfall.core.logging;

import dev.footfall.thirdparty.slf4j.helpers.MessageFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows in a log what may come from anywhere: on one line, without what a terminal would obey. Faults of others, who
 * quote the values that they could not handle, are shown without these values.
 */
public final class Harmless {

    private static final int MAX_MESSAGE = 2_000;
    private static final String WITHHELD = "…";

    /** What databases, their drivers and parsers put values into. */
    private static final Pattern QUOTED = Pattern.compile(
            "(?s)'[^']*(?:'|$)|\"[^\"]*(?:\"|$)|=\\([^)]*(?:\\)|$)|(?i:\\bvalues\\s*\\().*|arguments:.*");

    private Harmless() {}

    /** The same on one line. */
    static String line(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHarmful(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    private static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isHarmful(c)) {
                line.append(c);
            } else if (c == '\n') {
                line.append("\\n");
            } else {
                line.append(c == '\r' ? "\\r" : String.format("\\u%04x", (int) c));
            }
        }
        return line.toString();
    }

    private static boolean isHarmful(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** An argument as it may stand in a message. */
    static @Nullable Object argument(@Nullable Object argument) {
        if (argument == null || argument instanceof Number || argument instanceof Boolean) {
            return argument;
        }
        if (argument instanceof Throwable fault) {
            return fault(fault);
        }
        return line(String.valueOf(MessageFormatter.basicArrayFormat("{}", new Object[] {argument})));
    }

    /** What a fault says of itself, and of nobody else. */
    public static String fault(Throwable fault) {
        String message = message(fault);
        return fault.getClass().getName() + (message == null ? "" : ": " + message);
    }

    static @Nullable String message(Throwable fault) {
        String message = fault.getLocalizedMessage();
        if (message == null) {
            return null;
        }
        String start = message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) + WITHHELD : message;
        return line(quotesNobody(fault) ? start : QUOTED.matcher(start).replaceAll(WITHHELD));
    }

    /** Ours, and those of the Java machine, which quote names of code. */
    private static boolean quotesNobody(Throwable fault) {
        String name = fault.getClass().getName();
        boolean isOurs = name.startsWith("dev.footfall.") && !name.startsWith("dev.footfall.thirdparty.");
        return isOurs || fault instanceof NullPointerException || fault instanceof Error;
    }
}
