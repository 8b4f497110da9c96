package dev.footfall.core.acquisition;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads addresses of pages as they are sent: with and without a host, and not always well-formed. */
final class Address {

    /** What lies behind is not read. */
    static final int MAX_LENGTH = 2_048;

    /** Nor are more parameters than links of people have. */
    private static final int MAX_PARAMETERS = 60;

    private static final int MAX_HOST = 253;
    private static final String SCHEME_END = "://";
    private static final List<String> SCHEMES = List.of("https", "http", "android-app");

    private Address() {}

    /** The host in lower case, without port and in ASCII; null when there is none. */
    static @Nullable String host(String address) {
        String text = address.strip();
        int begin = text.indexOf(SCHEME_END);
        if (begin < 0 || !isPage(text, begin)) {
            return null;
        }
        begin += SCHEME_END.length();
        int end = begin;
        while (end < text.length() && "/?#\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int user = text.lastIndexOf('@', end - 1);
        return normal(withoutPort(text.substring(Math.max(begin, user + 1), end)));
    }

    private static boolean isPage(String text, int length) {
        for (String scheme : SCHEMES) {
            if (length == scheme.length() && text.regionMatches(true, 0, scheme, 0, length)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutPort(String authority) {
        int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
        return end <= 0 ? authority : authority.substring(0, end);
    }

    private static @Nullable String normal(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (bare.isEmpty() || bare.length() > MAX_HOST) {
            return null;
        }
        boolean isAscii = true;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c <= ' ' || c == 0x7f) {
                return null;
            }
            isAscii &= c < 0x80;
        }
        return isAscii ? bare.toLowerCase(Locale.ROOT) : ascii(bare);
    }

    private static @Nullable String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Tells each parameter of the query, and of what follows it, by its name as it is written and its plain value. */
    static void parameters(String address, BiConsumer<String, String> reader) {
        int length = Math.min(address.length(), MAX_LENGTH);
        int begin = next(address, 0, length, "?#") + 1;
        for (int i = 0; i < MAX_PARAMETERS && begin < length; i++) {
            int end = next(address, begin, length, "&;?#");
            int equals = address.indexOf('=', begin);
            if (equals > begin && equals < end - 1) {
                reader.accept(address.substring(begin, equals), Words.plain(address.substring(equals + 1, end)));
            }
            begin = end + 1;
        }
    }

    /** Where the next of these characters is; the length if there is none. */
    private static int next(String text, int from, int length, String characters) {
        int at = from;
        while (at < length && characters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
