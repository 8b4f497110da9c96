package dev.footfall.core.device;

/**
 * A piece of text that tells something.
 *
 * @param first whether it counts at the start of a text only
 * @param wordStart whether no letter or digit may stand before it
 * @param wordEnd whether no letter or digit may stand behind it
 */
record Fragment(String text, boolean first, boolean wordStart, boolean wordEnd) {

    static final int MIN_LENGTH = 3;

    /** Reads {@code ^text}, {@code |text}, {@code text|} or plain {@code text}. */
    static Fragment parse(String line) {
        boolean first = line.startsWith("^");
        boolean wordStart = line.startsWith("|");
        boolean wordEnd = line.endsWith("|");
        String text = line.substring(first || wordStart ? 1 : 0, line.length() - (wordEnd ? 1 : 0));
        if (text.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("'" + line + "' has less than " + MIN_LENGTH + " characters");
        }
        return new Fragment(text, first, wordStart, wordEnd);
    }

    boolean isAt(String whole, int start) {
        if (!whole.startsWith(text, start) || (first && start > 0)) {
            return false;
        }
        int end = start + text.length();
        return !(wordStart && start > 0 && isWord(whole.charAt(start - 1)))
                && !(wordEnd && end < whole.length() && isWord(whole.charAt(end)));
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
