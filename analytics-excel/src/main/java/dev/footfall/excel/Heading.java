package dev.footfall.excel;

/** A column's heading on two lines at most, if the widest column allows. */
record Heading(String text, int width, int lines) {

    /** Beside the words: a margin, bold letters, and the button of the filter. */
    private static final int BUTTON = 4;

    private static final int WISHED_LINES = 2;

    static Heading of(String name) {
        String text = CellText.fit(name).strip();
        int width = Math.max(1, Math.min(WrappedText.longestWord(text), ColumnWidth.WIDEST - BUTTON));
        while (width < ColumnWidth.WIDEST - BUTTON && WrappedText.lines(text, width) > WISHED_LINES) {
            width++;
        }
        return new Heading(text, width + BUTTON, WrappedText.lines(text, width));
    }
}
