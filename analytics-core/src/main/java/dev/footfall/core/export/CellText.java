package dev.footfall.core.export;

/**
 * Text that no spreadsheet takes for a formula. Whatever could begin one is preceded by an apostrophe: at the start,
 * also behind blanks and quotes, and wherever a program that splits at other characters would see a start.
 */
final class CellText {

    /** With the wide forms of East Asian keyboards, which spreadsheets take for the narrow ones. */
    private static final String STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String SEPARATORS = ";\t\r\n";
    private static final String QUOTES = "\"'`\u00B4\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F";

    private CellText() {}

    /** The text, marked where it must be; in one pass, whatever it is like. */
    static String harmless(String text) {
        StringBuilder marked = new StringBuilder();
        int copied = 0;
        int start = 0;
        boolean isAtStart = true;
        boolean isMarked = !text.isEmpty() && Character.isISOControl(text.charAt(0));
        if (isMarked) {
            // Some programs drop it, and look at what follows.
            marked.append('\'');
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SEPARATORS.indexOf(c) >= 0) {
                start = i + 1;
                isAtStart = true;
            } else if (isAtStart && STARTS.indexOf(c) >= 0) {
                marked.append(text, copied, start).append(isMarked && start == 0 ? "" : "'");
                copied = start;
                isAtStart = false;
            } else if (isAtStart) {
                isAtStart = isPassedOver(c);
            }
        }
        return marked.append(text, copied, text.length()).toString();
    }

    private static boolean isPassedOver(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> QUOTES.indexOf(c) >= 0;
        };
    }
}
