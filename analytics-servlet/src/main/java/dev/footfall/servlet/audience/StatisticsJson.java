package dev.footfall.servlet.audience;

import dev.footfall.core.json.JsonValues;
import dev.footfall.query.AggregateRow;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document that tells of views by time; its members are in the order of the alphabet, as its samples are. */
record StatisticsJson(
        Period period,
        Extent.Hours extent,
        TimeUnits units,
        ViewDetails details,
        List<AggregateRow> rows,
        ViewTotals totals) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu/MM/dd HH':00:00'", Locale.ROOT);

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("begin", Period.local(period.begin()));
        json.writeStringField("begin_iso", Period.iso(period.begin()));
        json.writeStringField("end", Period.local(period.end()));
        json.writeStringField("end_iso", Period.iso(period.end()));
        hour(json, "max_date", extent.last());
        hour(json, "min_date", extent.first());
        json.writeArrayFieldStart("objects");
        for (AggregateRow row : rows) {
            Map<String, Object> object = details.of(row);
            object.put("i", units.id(row));
            JsonValues.write(json, object);
        }
        json.writeEndArray();
        json.writeNumberField("total", rows.size());
        json.writeFieldName("total_counters");
        totals.write(json);
        json.writeEndObject();
    }

    private static void hour(JsonGenerator json, String name, @Nullable ZonedDateTime hour) throws IOException {
        json.writeFieldName(name);
        json.writeString(hour == null ? null : HOUR.format(hour));
    }
}
