package dev.footfall.core.acquisition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads words that people choose for tags, in which only letters and digits of ASCII matter. */
final class Words {

    /** A sensible tag is much shorter. */
    private static final int MAX_LENGTH = 200;

    private Words() {}

    /** Without percent-encoding; what is malformed stays as it is. */
    static String plain(String value) {
        if (value.indexOf('%') < 0 && value.indexOf('+') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int code = c == '%' ? code(value, i + 1) : -1;
            if (code >= 0) {
                plain.append((char) code);
                i += 2;
            } else {
                plain.append(c == '+' ? ' ' : c);
            }
        }
        return plain.toString();
    }

    private static int code(String value, int at) {
        if (at + 1 >= value.length()) {
            return -1;
        }
        int high = Character.digit(value.charAt(at), 16);
        int low = Character.digit(value.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** In lower case: {@code Paid_Social} has two. */
    static List<String> of(String text) {
        String lower = lower(text);
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !isLetterOrDigit(lower.charAt(i))) {
                if (i > begin) {
                    words.add(lower.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return words;
    }

    /** In the spelling of the list: lower case, with dashes between words. */
    static String name(String text) {
        return lower(text.strip()).replace('_', '-').replace(' ', '-');
    }

    private static String lower(String text) {
        return (text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH)).toLowerCase(Locale.ROOT);
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
