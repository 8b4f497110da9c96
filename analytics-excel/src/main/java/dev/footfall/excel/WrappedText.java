package dev.footfall.excel;

/** How text breaks into lines of so many digits' width: only where it has spaces, as in a cell. */
final class WrappedText {

    private static final float LINE_POINTS = 15;

    private WrappedText() {}

    /**
     * The lines of all words as they fill up one after another; a word wider than that has a part of each line it
     * needs.
     */
    static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : words(text)) {
            int length = ColumnWidth.lengthOf(word);
            if (used > 0 && used + 1 + length > width) {
                lines++;
                used = 0;
            }
            used += used > 0 ? 1 + length : length;
            while (used > width) {
                lines++;
                used -= width;
            }
        }
        return lines;
    }

    static int longestWord(String text) {
        int longest = 0;
        for (String word : words(text)) {
            longest = Math.max(longest, ColumnWidth.lengthOf(word));
        }
        return longest;
    }

    static float height(int lines) {
        return lines * LINE_POINTS;
    }

    private static String[] words(String text) {
        return text.split("\\s+", -1);
    }
}
