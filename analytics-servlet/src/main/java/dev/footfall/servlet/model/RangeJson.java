package dev.footfall.servlet.model;

import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.time.TimeRange;
import java.io.IOException;

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
}
