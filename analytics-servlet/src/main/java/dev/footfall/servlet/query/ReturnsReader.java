package dev.footfall.servlet.query;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.servlet.model.AskedRange;
import dev.footfall.servlet.model.QuestionFields;
import dev.footfall.servlet.model.TimeReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which users' returns are asked for. */
final class ReturnsReader {

    static final List<Parameter> FIELDS = List.of(
            Parameter.object("range", TimeReader.RANGE).required(),
            Parameter.of("zone", ValueKind.ZONE_NAME),
            Parameter.of("days", ValueKind.INTEGERS));

    private static final List<String> KNOWN =
            FIELDS.stream().map(Parameter::name).toList();
    private static final int MAX_DAYS = 32;
    private static final int FURTHEST = 365;

    private final QuestionFields fields;
    private final TimeReader times;
    private @Nullable AskedRange range;
    private @Nullable ZoneId zone;
    private List<Integer> days = List.of(1, 7, 30);

    private ReturnsReader(QuestionFields fields) {
        this.fields = fields;
        this.times = new TimeReader(fields);
    }

    static Asked read(QuestionFields fields, AnalyticsSettings settings) throws IOException {
        ReturnsReader reader = new ReturnsReader(fields);
        fields.object("", KNOWN, reader::field);
        return reader.asked(settings.zone());
    }

    private void field(String name, String at) throws IOException {
        switch (name) {
            case "range" -> range = times.range(at);
            case "zone" -> zone = times.zone(at);
            default -> days = days(at);
        }
    }

    private List<Integer> days(String at) throws IOException {
        List<Integer> read = new ArrayList<>();
        fields.array(at, MAX_DAYS, "whole numbers", each -> {
            Integer day = fields.whole(each, 1, FURTHEST);
            if (day != null) {
                read.add(day);
            }
        });
        return read;
    }

    private Asked asked(ZoneId usual) {
        if (range == null) {
            fields.faults().add("range", "range is required, with from and to, or with last");
        }
        return new Asked(range == null ? AskedRange.EVERYTHING : range, zone == null ? usual : zone, days);
    }

    /** What a body asks. */
    record Asked(AskedRange range, ZoneId zone, List<Integer> days) {}
}
