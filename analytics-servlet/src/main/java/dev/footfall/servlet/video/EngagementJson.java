package dev.footfall.servlet.video;

import dev.footfall.core.user.Engagement;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;

/** What sessions were like, as this API writes it. */
record EngagementJson(Engagement engagement) {

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("success", true);
        json.writeObjectFieldStart("data");
        json.writeObjectFieldStart("engagement");
        write(json, "averageSessionDuration", engagement.all());
        Numbers.ratio(json, "bounceRate", engagement.bounceRate());
        json.writeObjectFieldStart("byUserType");
        json.writeObjectFieldStart("new");
        write(json, "sessionDuration", engagement.ofNew());
        json.writeEndObject();
        json.writeObjectFieldStart("returning");
        write(json, "sessionDuration", engagement.ofReturning());
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("byTimeOfDay");
        for (Engagement.Hour hour : engagement.hours()) {
            json.writeStartObject();
            json.writeNumberField("hour", hour.hour());
            json.writeNumberField("users", hour.users());
            Numbers.ratio(json, "engagement", hour.engagement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String duration, Engagement.Means means) throws IOException {
        Numbers.seconds(json, duration, means.duration());
        Numbers.ratio(json, "pagesPerSession", means.pages());
    }
}
