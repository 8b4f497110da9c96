package dev.footfall.servlet.http;

/** Shows what somebody sent, in a message that anyone may read in a log, a terminal or a page. */
public final class Shown {

    private static final int MAX_VALUE = 48;
    private static final int MAX_MESSAGE = 600;

    private Shown() {}

    /** The beginning of a value, in quotes. */
    public static String value(String value) {
        return "'" + harmless(start(value, MAX_VALUE)) + "'";
    }

    /** The beginning of a message, without anything that is not printed. */
    public static String harmless(String message) {
        String start = start(message, MAX_MESSAGE);
        StringBuilder harmless = new StringBuilder(start.length());
        start.codePoints().map(Shown::printed).forEach(harmless::appendCodePoint);
        return harmless.toString();
    }

    private static String start(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }

    private static int printed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '?';
            default -> codePoint;
        };
    }
}
