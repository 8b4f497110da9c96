package dev.footfall.servlet.model;

import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.time.TimeRange;
import java.io.IOException;
import java.time.Instant;

/** Writes which times an answer is about. */
public final class RangeJson {

    private RangeJson() {}

    /** The field {@code range}, half-open. */
    public static void write(JsonGenerator json, TimeRange range) throws IOException {
        json.writeObjectFieldStart("range");
        json.writeStringField("from", range.from().toString());
        json.writeStringField("to", range.to().toString());
        json.writeEndObject();
    }

    /** The fields {@code range} and {@code dataUpTo}: what comes after now is not known yet. */
    public static void write(JsonGenerator json, TimeRange range, Instant now) throws IOException {
        write(json, range);
        Instant end = range.to();
        json.writeStringField("dataUpTo", (end.isBefore(now) ? end : now).toString());
    }
}
