package dev.footfall.servlet.audience;

import dev.footfall.audience.Device;
import dev.footfall.audience.DeviceStore;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.http.Call;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;

/** {@code user/ID/counters}: figures for a dashboard. */
final class Counters {

    private static final String VIEWS = "views";
    private static final String LENGTH = "length";
    private static final String MOVIES = "movies";

    private final Inquiries inquiries;
    private final DeviceStore devices;
    private final Duration onlineWithin;
    private final ZoneId zone;

    Counters(Inquiries inquiries) {
        this.inquiries = inquiries;
        this.devices = inquiries.surroundings().store().devices();
        this.onlineWithin = inquiries.surroundings().settings().audience().onlineWithin();
        this.zone = inquiries.surroundings().settings().zone();
    }

    void answer(Call call, String user) throws IOException {
        inquiries.ofWholeUser(call, user).check();
        Instant now = inquiries.now();
        Present present = Present.of(now, zone);
        List<Device> registered = devices.registered(call.tenant());
        AggregateRow ever = ever(call);
        List<AggregateRow> hours = hoursOfMonth(call, present);
        long movies = movies(call);
        call.exchange().answer(200, json -> {
            json.writeStartObject();
            json.writeNumberField("avg_duration", Viewers.meanSeconds(ever.count(LENGTH), ever.count(VIEWS)));
            json.writeNumberField("dev_num", registered.size());
            json.writeNumberField("movies_num", movies);
            json.writeNumberField(
                    "online_device_num",
                    registered.stream()
                            .filter(device -> device.isOnline(now, onlineWithin))
                            .count());
            json.writeNumberField(
                    "usr_cur_day", sum(hours, hour -> present.day().contains(hour.toInstant())));
            json.writeNumberField("usr_cur_hour", sum(hours, present::isHour));
            json.writeNumberField("usr_cur_month", sum(hours, hour -> true));
            json.writeNumberField("usr_num", ever.count(VIEWS));
            json.writeEndObject();
        });
    }

    private AggregateRow ever(Call call) {
        AggregateQueryBuilder question = views(call).measure(Measure.sum(LENGTH, Attribute.DURATION));
        return inquiries.ask(call, question.build()).only();
    }

    private List<AggregateRow> hoursOfMonth(Call call, Present present) {
        AggregateQueryBuilder question =
                views(call).range(present.month()).in(zone).by(TimeBucket.HOUR);
        return inquiries.ask(call, question.build()).rows();
    }

    private static AggregateQueryBuilder views(Call call) {
        return AggregateQuery.of(call.tenant(), Dataset.VIEWING)
                .where(Viewers.VIEW)
                .measure(Measure.count(VIEWS));
    }

    private long movies(Call call) {
        AggregateQueryBuilder question = AggregateQuery.of(call.tenant(), Dataset.EVENT)
                .where(Attribute.TYPE, "movie registered")
                .measure(Measure.countDistinct(MOVIES, Attribute.ASSET));
        return inquiries.ask(call, question.build()).only().count(MOVIES);
    }

    private static long sum(List<AggregateRow> hours, Predicate<ZonedDateTime> wanted) {
        return hours.stream()
                .filter(row -> wanted.test(row.start(TimeBucket.HOUR)))
                .mapToLong(row -> row.count(VIEWS))
                .sum();
    }
}
