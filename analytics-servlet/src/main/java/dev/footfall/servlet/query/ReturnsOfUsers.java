package dev.footfall.servlet.query;

import dev.footfall.access.Access;
import dev.footfall.core.retention.Cohorts;
import dev.footfall.retention.Cohort;
import dev.footfall.retention.Retention;
import dev.footfall.retention.RetentionQuery;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.model.QuestionBody;
import dev.footfall.servlet.model.RangeJson;
import dev.footfall.servlet.query.ReturnsReader.Asked;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** {@code POST query/retention}: which share of the users who came first on a day came back. */
final class ReturnsOfUsers implements Handler {

    private final QuestionBody<Asked> bodies;
    private final Surroundings surroundings;

    ReturnsOfUsers(Surroundings surroundings, Json json) {
        this.bodies = new QuestionBody<>(
                json, surroundings.settings(), fields -> ReturnsReader.read(fields, surroundings.settings()));
        this.surroundings = surroundings;
    }

    @Override
    public void answer(Call call) throws IOException {
        call.require(Access.READ);
        Asked asked = bodies.read(call);
        Instant now = surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        RetentionQuery query =
                new RetentionQuery(call.tenant(), asked.range().in(asked.zone(), now), asked.zone(), asked.days(), now);
        Retention answer = Cohorts.ask(surroundings.store().users(), query);
        call.exchange().answer(200, json -> write(json, answer, now));
    }

    private static void write(JsonGenerator json, Retention answer, Instant now) throws IOException {
        RetentionQuery query = answer.query();
        json.writeStartObject();
        RangeJson.write(json, query.range(), now);
        json.writeStringField("zone", query.zone().getId());
        json.writeArrayFieldStart("days");
        for (int day : query.days()) {
            json.writeNumber(day);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("cohorts");
        for (Cohort cohort : answer.cohorts()) {
            write(json, cohort);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("shares");
        for (int i = 0; i < query.days().size(); i++) {
            number(json, answer.share(i));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Cohort cohort) throws IOException {
        json.writeStartObject();
        json.writeStringField("day", cohort.day().toString());
        json.writeNumberField("size", cohort.size());
        json.writeArrayFieldStart("returned");
        for (Long count : cohort.returned()) {
            number(json, count);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, @Nullable Number number) throws IOException {
        if (number == null) {
            json.writeNull();
        } else if (number instanceof Long count) {
            json.writeNumber(count);
        } else {
            json.writeNumber(number.doubleValue());
        }
    }
}
