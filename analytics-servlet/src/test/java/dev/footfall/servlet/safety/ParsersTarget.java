package dev.footfall.servlet.safety;

import dev.footfall.servlet.events.BodyTarget;
import dev.footfall.servlet.http.CookieTarget;
import dev.footfall.servlet.http.PathTarget;
import dev.footfall.servlet.http.QueryTarget;
import java.util.Arrays;

/** All parsers in one, since a fuzzer takes longer to start than to run: the first byte tells which one. */
public final class ParsersTarget {

    static final String BODY = "0";
    static final String QUERY = "1";
    static final String PATH = "2";
    static final String USER_AGENT = "3";
    static final String COOKIE = "4";

    private ParsersTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        switch (data[0] & 0x7) {
            case 1 -> QueryTarget.fuzzerTestOneInput(rest);
            case 2 -> PathTarget.fuzzerTestOneInput(rest);
            case 3 -> UserAgentTarget.fuzzerTestOneInput(rest);
            case 4 -> CookieTarget.fuzzerTestOneInput(rest);
            default -> BodyTarget.fuzzerTestOneInput(rest);
        }
    }
}
