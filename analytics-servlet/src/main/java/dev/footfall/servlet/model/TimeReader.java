package dev.footfall.servlet.model;

import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the times of a question. */
public record TimeReader(QuestionFields fields) {

    /** The fields of a range. */
    public static final List<Parameter> RANGE = List.of(
            Parameter.of("from", ValueKind.DAY_OR_INSTANT),
            Parameter.of("to", ValueKind.DAY_OR_INSTANT),
            Parameter.of("last", ValueKind.DURATION));

    private static final List<String> KNOWN =
            RANGE.stream().map(Parameter::name).toList();
    private static final String FORM = "a date such as 2026-03-01, or a time with an offset";
    private static final Duration LONGEST = Duration.ofDays(3_650);
    private static final int DATE = "2026-03-01".length();

    /** A range; everything where it is at fault. */
    public AskedRange range(String path) throws IOException {
        Map<String, String> said = new HashMap<>();
        fields.object(path, KNOWN, (name, at) -> {
            String text = fields.text(at);
            if (text != null) {
                said.put(name, text);
            }
        });
        String from = said.get("from");
        String to = said.get("to");
        String last = said.get("last");
        AskedRange range = null;
        if (last != null && from == null && to == null) {
            range = last(path + ".last", last);
        } else if (last == null && from != null && to != null) {
            range = ends(path, from, to);
        } else {
            fields.faults().add(path, path + " must have either from and to, or last");
        }
        return range == null ? AskedRange.EVERYTHING : range;
    }

    private @Nullable AskedRange ends(String path, String from, String to) {
        if ((from.length() == DATE) != (to.length() == DATE)) {
            fields.faults().add(path, path + " must go from a date to a date, or from a time to a time");
            return null;
        }
        return from.length() == DATE ? days(path, from, to) : moments(path, from, to);
    }

    private @Nullable AskedRange days(String path, String from, String to) {
        LocalDate first = date(path + ".from", from);
        LocalDate end = date(path + ".to", to);
        if (first == null || end == null) {
            return null;
        }
        if (!first.isBefore(end)) {
            return turned(path, to);
        }
        return new AskedRange.Days(first, end);
    }

    private @Nullable AskedRange moments(String path, String from, String to) {
        Instant first = moment(path + ".from", from);
        Instant end = moment(path + ".to", to);
        if (first == null || end == null) {
            return null;
        }
        return first.isBefore(end) ? new AskedRange.Moments(first, end) : turned(path, to);
    }

    private @Nullable AskedRange turned(String path, String to) {
        fields.wrong(path + ".to", "after " + path + ".from, as the first moment that is not counted", to);
        return null;
    }

    private @Nullable LocalDate date(String path, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fields.wrong(path, FORM, text);
            return null;
        }
    }

    private @Nullable Instant moment(String path, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            fields.wrong(path, FORM, text);
            return null;
        }
    }

    private @Nullable AskedRange last(String path, String text) {
        Duration length = duration(path, text, LONGEST);
        return length == null ? null : new AskedRange.Last(length);
    }

    /** A length of time that is at hand, longer than nothing; a day has 24 hours here. */
    public @Nullable Duration duration(String path, Duration most) throws IOException {
        String text = fields.text(path);
        return text == null ? null : duration(path, text, most);
    }

    private @Nullable Duration duration(String path, String text, Duration most) {
        try {
            Duration length = Duration.parse(text);
            if (length.compareTo(Duration.ofMillis(1)) >= 0 && length.compareTo(most) <= 0) {
                return length;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // Told below, like one that is too long.
        }
        fields.wrong(path, "a length of time such as PT30M or P7D, at most P" + most.toDays() + "D", text);
        return null;
    }

    /** A zone that is at hand. */
    public @Nullable ZoneId zone(String path) throws IOException {
        return fields.values().parsed(path, "a time zone such as Europe/Berlin", TimeReader::zoneOf);
    }

    private static @Nullable ZoneId zoneOf(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
