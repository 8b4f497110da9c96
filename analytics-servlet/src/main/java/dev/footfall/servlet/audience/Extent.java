package dev.footfall.servlet.audience;

import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.http.Call;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours of the first and of the last viewer session that a call may know of, whatever range it asks about. They are
 * looked for from both ends of all the tenant's sessions, in stretches that grow: so the sessions between are not read,
 * and a device that began late takes few questions.
 */
final class Extent {

    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(512);
    private static final int GROWTH = 8;

    private final Inquiries inquiries;
    private final Call call;
    private final Filter filter;
    private final ZoneId zone;

    Extent(Inquiries inquiries, Call call, Filter filter, ZoneId zone) {
        this.inquiries = inquiries;
        this.call = call;
        this.filter = filter;
        this.zone = zone;
    }

    /** Two hours, or null twice where there is no session. */
    Hours find() {
        TimeRange all = inquiries
                .surroundings()
                .store()
                .aggregates()
                .span(call.tenant(), Dataset.VIEWING)
                .orElse(new TimeRange(Instant.EPOCH, Instant.EPOCH));
        List<AggregateRow> first = firstThatHasAny(onward(all));
        if (first.isEmpty()) {
            return new Hours(null, null);
        }
        List<AggregateRow> last = firstThatHasAny(backward(all));
        return new Hours(start(first.get(0)), last.isEmpty() ? null : start(last.get(last.size() - 1)));
    }

    private static ZonedDateTime start(AggregateRow row) {
        return row.start(TimeBucket.HOUR);
    }

    private List<AggregateRow> firstThatHasAny(List<TimeRange> stretches) {
        for (TimeRange stretch : stretches) {
            List<AggregateRow> hours = hours(stretch);
            if (!hours.isEmpty()) {
                return hours;
            }
        }
        return List.of();
    }

    private List<AggregateRow> hours(TimeRange stretch) {
        AggregateQuery question = AggregateQuery.of(call.tenant(), Dataset.VIEWING)
                .range(stretch)
                .in(zone)
                .where(filter)
                .where(Attribute.PART_KIND, Dataset.VIEWER_SESSION)
                .measure(Measure.count("sessions"))
                .by(TimeBucket.HOUR)
                .build();
        return inquiries.ask(call, question).rows();
    }

    private static List<TimeRange> onward(TimeRange all) {
        List<TimeRange> stretches = new ArrayList<>();
        Duration length = SHORTEST;
        for (Instant from = all.from(); from.isBefore(all.to()); length = longer(length)) {
            Instant to = from.plus(length).isBefore(all.to()) ? from.plus(length) : all.to();
            stretches.add(new TimeRange(from, to));
            from = to;
        }
        return stretches;
    }

    private static List<TimeRange> backward(TimeRange all) {
        List<TimeRange> stretches = new ArrayList<>();
        Duration length = SHORTEST;
        for (Instant to = all.to(); to.isAfter(all.from()); length = longer(length)) {
            Instant from = to.minus(length).isAfter(all.from()) ? to.minus(length) : all.from();
            stretches.add(new TimeRange(from, to));
            to = from;
        }
        return stretches;
    }

    private static Duration longer(Duration length) {
        Duration longer = length.multipliedBy(GROWTH);
        return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }

    /** The beginnings of two hours. */
    record Hours(@Nullable ZonedDateTime first, @Nullable ZonedDateTime last) {}
}
