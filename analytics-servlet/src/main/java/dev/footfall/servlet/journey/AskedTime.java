package dev.footfall.servlet.journey;

import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.servlet.model.AskedRange;
import dev.footfall.servlet.model.QuestionFields;
import dev.footfall.servlet.model.TimeReader;
import dev.footfall.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which times a question about journeys is about. */
final class AskedTime {

    static final List<Parameter> FIELDS =
            List.of(Parameter.object("range", TimeReader.RANGE), Parameter.of("zone", ValueKind.ZONE_NAME));

    private final TimeReader times;
    private final ZoneId usualZone;
    private AskedRange range = AskedRange.EVERYTHING;
    private @Nullable ZoneId zone;

    AskedTime(QuestionFields fields, ZoneId usualZone) {
        this.times = new TimeReader(fields);
        this.usualZone = usualZone;
    }

    void readRange(String path) throws IOException {
        range = times.range(path);
    }

    void readZone(String path) throws IOException {
        zone = times.zone(path);
    }

    @Nullable
    Duration length(String path, Duration most) throws IOException {
        return times.duration(path, most);
    }

    ZoneId zone() {
        return zone == null ? usualZone : zone;
    }

    TimeRange at(Instant now) {
        return range.in(zone(), now);
    }
}
