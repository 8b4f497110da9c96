package dev.footfall.servlet.audience;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameter {@code tzo}: hours east of Greenwich, quarters of them too, or the name of a zone. */
final class Tzo {

    static final String FORM = "hours from -12 to 14, such as 1 or 5.5, or a time zone such as Europe/Berlin";

    private static final Pattern HOURS = Pattern.compile("([+-]?)(\\d{1,2})(?:\\.(0|00|25|5|50|75))?");
    private static final int MIN = -12 * 60;
    private static final int MAX = 14 * 60;

    private Tzo() {}

    /** @throws DateTimeException if it is none */
    static ZoneId read(String text) {
        Matcher hours = HOURS.matcher(text);
        if (!hours.matches()) {
            // Offsets have a form of their own here.
            if (!ZoneId.getAvailableZoneIds().contains(text)) {
                throw new DateTimeException(text);
            }
            return ZoneId.of(text);
        }
        String fraction = hours.group(3) == null ? "0" : hours.group(3);
        int minutes = Integer.parseInt(hours.group(2)) * 60 + (int) (Double.parseDouble("0." + fraction) * 60);
        int signed = hours.group(1).equals("-") ? -minutes : minutes;
        if (signed < MIN || signed > MAX) {
            throw new DateTimeException(text);
        }
        return ZoneOffset.ofTotalSeconds(signed * 60);
    }
}
