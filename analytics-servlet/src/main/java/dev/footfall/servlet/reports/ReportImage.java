package dev.footfall.servlet.reports;

import dev.footfall.core.json.JsonValues;
import dev.footfall.event.Event;
import dev.footfall.servlet.http.JsonIds;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture that a report was filed with.
 *
 * @param createdAt when the report was created
 * @param styles where to get it, by size, as it was sent
 */
record ReportImage(String id, @Nullable String report, Instant createdAt, Map<?, ?> styles) {

    /** The images of a report, as the event tells that created it. */
    static List<ReportImage> of(Event creation) {
        if (!(creation.metadata().get("images") instanceof List<?> sent)) {
            return List.of();
        }
        List<ReportImage> images = new ArrayList<>(sent.size());
        for (Object each : sent) {
            if (each instanceof Map<?, ?> image && image.get("id") != null) {
                images.add(new ReportImage(
                        String.valueOf(image.get("id")),
                        creation.asset(),
                        creation.occurredAt(),
                        image.get("styles") instanceof Map<?, ?> styles ? styles : Map.of()));
            }
        }
        return images;
    }

    void write(JsonGenerator json, Inquiry inquiry) throws IOException {
        json.writeStartObject();
        JsonIds.write(json, "report_image_id", id);
        inquiry.writeAccount(json);
        JsonIds.write(json, "report_id", report);
        json.writeStringField("created_at", ReportsOverTime.MILLIS.format(createdAt));
        json.writeFieldName("styles");
        JsonValues.write(json, styles);
        json.writeEndObject();
    }
}
