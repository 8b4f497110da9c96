package dev.footfall.excel;

import java.util.regex.Pattern;

/** Names that Excel accepts for sheets. */
final class SheetName {

    private static final int MAX_LENGTH = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[:\\\\/?*\\[\\]\\p{Cntrl}\\x{FFFD}]");
    private static final Pattern OUTER_QUOTES = Pattern.compile("^[\\s']+|[\\s']+$");

    private SheetName() {}

    static String of(String name) {
        String allowed = FORBIDDEN.matcher(CellText.legal(name)).replaceAll(" ").replaceAll("\\s+", " ");
        String cleaned = trimmed(cut(trimmed(allowed), MAX_LENGTH));
        if (cleaned.isEmpty()) {
            return "Report";
        }
        // Excel keeps this one for itself.
        return cleaned.equalsIgnoreCase("History") ? cleaned + " 1" : cleaned;
    }

    /** For the second sheet of a name. */
    static String second(String name) {
        String suffix = " (2)";
        return trimmed(cut(name, MAX_LENGTH - suffix.length())) + suffix;
    }

    private static String trimmed(String name) {
        return OUTER_QUOTES.matcher(name).replaceAll("");
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return name.substring(0, end);
    }
}
