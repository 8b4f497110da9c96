package dev.footfall.servlet.journey;

import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.time.TimeRange;
import java.io.IOException;
import java.time.ZoneId;

/** Says which times an answer is about. */
final class RangeJson {

    private RangeJson() {}

    static void write(JsonGenerator json, TimeRange range, ZoneId zone) throws IOException {
        json.writeObjectFieldStart("range");
        json.writeStringField("from", range.from().toString());
        json.writeStringField("to", range.to().toString());
        json.writeEndObject();
        json.writeStringField("zone", zone.getId());
    }
}
