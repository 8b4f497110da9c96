package dev.footfall.servlet.events;

import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.QueryString;
import dev.footfall.servlet.http.Shown;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.time.TimeRange;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which views are asked for, and which page of them. */
record ViewsQuestion(TimeBucket period, TimeRange range, int page) {

    /** What it is read from. */
    static final List<Parameter> PARAMETERS = List.of(
            Parameter.word("range", "year", "month", "day", "date"),
            Parameter.of("page", ValueKind.INTEGER),
            Parameter.of("subStartDate", ValueKind.DATE),
            Parameter.of("endDate", ValueKind.DATE));

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withResolverStyle(ResolverStyle.STRICT);

    static ViewsQuestion of(QueryString query, ZoneId zone, Clock clock) {
        return new ViewsQuestion(period(query.single("range")), range(query, zone, clock), page(query.single("page")));
    }

    int perPage() {
        return period == TimeBucket.DAY ? 31 : 30;
    }

    /** The rows of this page. */
    <T> List<T> select(List<T> rows) {
        int from = (int) Math.min(rows.size(), (page - 1L) * perPage());
        return rows.subList(from, Math.min(rows.size(), from + perPage()));
    }

    private static TimeBucket period(@Nullable String range) {
        return switch (range == null ? "month" : range) {
            case "year" -> TimeBucket.YEAR;
            case "month" -> TimeBucket.MONTH;
            case "day", "date" -> TimeBucket.DAY;
            default ->
                throw Problem.invalidRequest(
                        "range must be year, month, day or date, was " + Shown.value(String.valueOf(range)));
        };
    }

    private static int page(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        int page = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (page < 1) {
            throw Problem.invalidRequest("page must be a whole number, 1 or more, was " + Shown.value(text));
        }
        return page;
    }

    /**
     * Whole local days, the last one included. Without a start it is everything up to the end: nothing is earlier than
     * the tenant's first event.
     */
    private static TimeRange range(QueryString query, ZoneId zone, Clock clock) {
        LocalDate start = date("subStartDate", query.single("subStartDate"));
        LocalDate endGiven = date("endDate", query.single("endDate"));
        LocalDate end = endGiven == null ? LocalDate.now(clock.withZone(zone)) : endGiven;
        if (start != null && start.isAfter(end)) {
            throw Problem.invalidRequest("subStartDate must not be after endDate: " + start + " is after " + end);
        }
        Instant from = start == null ? TimeRange.ALL.from() : within(start, zone);
        return new TimeRange(from, within(end.plusDays(1), zone));
    }

    private static Instant within(LocalDate date, ZoneId zone) {
        Instant instant = date.atStartOfDay(zone).toInstant();
        if (instant.isBefore(TimeRange.ALL.from())) {
            return TimeRange.ALL.from();
        }
        return instant.isAfter(TimeRange.ALL.to()) ? TimeRange.ALL.to() : instant;
    }

    private static @Nullable LocalDate date(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.matches("\\d{4}-\\d\\d-\\d\\d") ? text.replace('-', '/') : text, DATE);
        } catch (DateTimeException e) {
            throw Problem.invalidRequest(name + " must be a date such as 2021/05/31, was " + Shown.value(text));
        }
    }
}
