package dev.footfall.servlet.video;

import dev.footfall.core.user.Activity;
import dev.footfall.core.user.Growth;
import dev.footfall.core.user.Returns;
import dev.footfall.core.user.UserSummary;
import dev.footfall.retention.Cohort;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;

/** What users did, as this API writes it. */
record UserSummaryJson(UserSummary summary) {

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("success", true);
        json.writeObjectFieldStart("data");
        if (summary.activity() != null) {
            write(json, summary.activity());
        }
        if (summary.growth() != null) {
            write(json, summary.growth());
        }
        if (summary.returns() != null) {
            write(json, summary.returns());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Activity activity) throws IOException {
        json.writeObjectFieldStart("activity");
        json.writeObjectFieldStart("activeUsers");
        json.writeNumberField("daily", activity.users().daily());
        json.writeNumberField("weekly", activity.users().weekly());
        json.writeNumberField("monthly", activity.users().monthly());
        json.writeEndObject();
        json.writeObjectFieldStart("sessions");
        json.writeNumberField("total", activity.sessions().total());
        Numbers.seconds(json, "averageDuration", activity.sessions().averageDuration());
        Numbers.parts(json, "byDevice", activity.sessions().byDevice());
        json.writeEndObject();
        json.writeObjectFieldStart("actions");
        json.writeNumberField("uploads", activity.actions().uploads());
        json.writeNumberField("comments", activity.actions().comments());
        json.writeNumberField("likes", activity.actions().likes());
        json.writeNumberField("shares", activity.actions().shares());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Growth growth) throws IOException {
        json.writeObjectFieldStart("growth");
        json.writeNumberField("newUsers", growth.newUsers());
        json.writeNumberField("returningUsers", growth.returningUsers());
        Numbers.ratio(json, "churnRate", growth.churnRate());
        Numbers.parts(json, "bySource", growth.bySource());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Returns returns) throws IOException {
        json.writeObjectFieldStart("retention");
        for (int i = 0; i < Returns.DAYS.size(); i++) {
            Numbers.ratio(json, day(i), returns.share(i));
        }
        json.writeArrayFieldStart("cohorts");
        for (Cohort cohort : returns.cohorts()) {
            json.writeStartObject();
            json.writeStringField("date", cohort.day().toString());
            for (int i = 0; i < Returns.DAYS.size(); i++) {
                Numbers.ratio(json, day(i), cohort.share(i));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String day(int index) {
        return "day" + Returns.DAYS.get(index);
    }
}
