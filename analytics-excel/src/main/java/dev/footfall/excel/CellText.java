package dev.footfall.excel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that a cell can hold and that stays text. */
final class CellText {

    static final int MAX_LENGTH = 32_767;

    private static final String REPLACEMENT = "\uFFFD";
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    /** What Excel reads as one character by its code: the letter A, where {@code _x0041_} was meant. */
    private static final Pattern CHARACTER_CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String UNDERSCORE_CODE = "_x005F_";

    /** With the wide forms of East Asian keyboards, which Excel takes for the narrow ones. */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private CellText() {}

    /** The text as a cell holds it: without what XML cannot carry, and cut with an ellipsis where it is too long. */
    static String fit(String text) {
        String encoded = CHARACTER_CODE.matcher(legal(text)).replaceAll(Matcher.quoteReplacement(UNDERSCORE_CODE));
        return encoded.length() <= MAX_LENGTH ? encoded : cut(encoded);
    }

    static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll(REPLACEMENT);
    }

    private static String cut(String encoded) {
        int end = MAX_LENGTH - 1;
        int code = encoded.lastIndexOf(UNDERSCORE_CODE, end);
        if (code >= 0 && code + UNDERSCORE_CODE.length() > end) {
            end = code;
        }
        if (Character.isHighSurrogate(encoded.charAt(end - 1))) {
            end--;
        }
        return encoded.substring(0, end) + '…';
    }

    /** Whether Excel would read the text as something else once it is edited: a formula, or without its apostrophe. */
    static boolean isMisread(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '\t' || first == '\r' || first == '\n' || first == '\'') {
            return true;
        }
        String stripped = text.stripLeading();
        return !stripped.isEmpty() && FORMULA_STARTS.indexOf(stripped.charAt(0)) >= 0;
    }
}
