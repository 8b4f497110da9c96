package dev.footfall.core.system;

import dev.footfall.system.Measurement;
import dev.footfall.system.Resolution;
import dev.footfall.system.SystemStore;
import dev.footfall.time.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers from what the store has and what this node still holds. Of a stretch of time that begins in the last 48 hours
 * the minutes count that begin in it, of a longer one the whole hours that do, and the present one.
 */
public final class SystemFigures {

    private static final Duration LONGEST_BY_MINUTE = Duration.ofDays(1);

    private final SystemStore store;
    private final @Nullable Books books;
    private final Clock clock;

    SystemFigures(SystemStore store, @Nullable Books books, Clock clock) {
        this.store = store;
        this.books = books;
        this.clock = clock;
    }

    /** The figures of all of it. */
    public SystemTotals totals(TimeRange range) {
        Resolution resolution = resolution(range);
        Sum sum = new Sum();
        read(resolution, range, sum::add);
        return sum.totals(counted(resolution, range), firstMinute().orElse(null));
    }

    /** By minutes up to a day, by hours else; in order, without those in which no node was running. */
    public List<SystemRow> rows(TimeRange range) {
        boolean isShort = Duration.between(range.from(), range.to()).compareTo(LONGEST_BY_MINUTE) <= 0;
        Resolution resolution = isShort ? resolution(range) : Resolution.HOUR;
        Map<Instant, Sum> sums = new TreeMap<>();
        read(
                resolution,
                range,
                measurement -> sums.computeIfAbsent(measurement.begin(), begin -> new Sum())
                        .add(measurement));
        Instant since = firstMinute().orElse(null);
        List<SystemRow> rows = new ArrayList<>(sums.size());
        sums.forEach((begin, sum) -> {
            Instant end = begin.plus(resolution.length());
            TimeRange stretch = new TimeRange(begin, end.isAfter(range.to()) ? range.to() : end);
            rows.add(new SystemRow(begin, resolution, sum.totals(stretch, since)));
        });
        return rows;
    }

    /** The first minute that is known in which any node was running. */
    public Optional<Instant> firstMinute() {
        Optional<Instant> first = Stream.of(
                        store.first(Resolution.HOUR),
                        held(Resolution.HOUR).stream().map(Measurement::begin).min(Instant::compareTo))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        return first.map(hour -> {
            Sum sum = new Sum();
            read(Resolution.HOUR, new TimeRange(hour, hour.plus(Resolution.HOUR.length())), sum::add);
            return sum.firstMinute();
        });
    }

    private Resolution resolution(TimeRange range) {
        Instant kept = clock.instant().minus(SystemWriter.MINUTES_KEPT);
        return range.from().isBefore(kept) ? Resolution.HOUR : Resolution.MINUTE;
    }

    /** Without the part of an hour that is not read. */
    private static TimeRange counted(Resolution resolution, TimeRange range) {
        Instant begin = resolution.next(range.from());
        return new TimeRange(begin.isAfter(range.to()) ? range.to() : begin, range.to());
    }

    /** What is held goes before what the store has of the same; it is looked at first, because it moves there. */
    private void read(Resolution resolution, TimeRange range, Consumer<Measurement> reader) {
        List<Measurement> held = held(resolution);
        Set<Instant> begins = new HashSet<>();
        held.forEach(measurement -> begins.add(measurement.begin()));
        store.read(resolution, range, measurement -> {
            if (!isOurs(measurement) || !begins.contains(measurement.begin())) {
                reader.accept(measurement);
            }
        });
        held.stream().filter(measurement -> range.contains(measurement.begin())).forEach(reader);
    }

    private List<Measurement> held(Resolution resolution) {
        return books == null ? List.of() : books.held(resolution);
    }

    private boolean isOurs(Measurement measurement) {
        return books != null && books.run().equals(measurement.run());
    }
}
