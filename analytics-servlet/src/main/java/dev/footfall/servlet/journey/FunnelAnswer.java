package dev.footfall.servlet.journey;

import dev.footfall.access.Access;
import dev.footfall.core.journey.Journeys;
import dev.footfall.journey.Funnel;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.model.QuestionBody;
import dev.footfall.servlet.model.RangeJson;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST funnel}: how many viewers went how many of some steps. */
final class FunnelAnswer implements Handler {

    private static final int MAX_GROUPS = 100;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final Surroundings surroundings;
    private final QuestionBody<FunnelReader.Asked> bodies;

    FunnelAnswer(Surroundings surroundings, Json json) {
        this.surroundings = surroundings;
        this.bodies = new QuestionBody<>(
                json,
                surroundings.settings(),
                fields -> FunnelReader.read(fields, surroundings.settings().zone()));
    }

    @Override
    public void answer(Call call) throws IOException {
        call.require(Access.READ);
        FunnelReader.Asked asked = bodies.read(call);
        Instant now = surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Funnel funnel = Journeys.ask(surroundings.store().journeys(), asked.of(call, now));
        call.exchange().answer(200, json -> write(json, funnel, asked.time(), now));
    }

    private static void write(JsonGenerator json, Funnel funnel, AskedTime time, Instant now) throws IOException {
        json.writeStartObject();
        RangeJson.write(json, funnel.query().range(), now);
        json.writeStringField("zone", time.zone().getId());
        json.writeArrayFieldStart("steps");
        for (int step = 0; step < funnel.steps().size(); step++) {
            write(json, funnel, step);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("groups");
        List<Funnel.Group> groups = funnel.groups();
        for (Funnel.Group group : groups.subList(0, Math.min(groups.size(), MAX_GROUPS))) {
            write(json, group);
        }
        json.writeEndArray();
        json.writeBooleanField("more", groups.size() > MAX_GROUPS);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Funnel funnel, int step) throws IOException {
        Funnel.Reached reached = funnel.steps().get(step);
        json.writeStartObject();
        json.writeStringField("name", reached.name());
        json.writeNumberField("count", reached.count());
        write(json, "share", funnel.share(step));
        write(json, "shareOfPrevious", funnel.shareOfPrevious(step));
        Duration median = reached.medianTime();
        if (median == null || median.toNanos() % (long) NANOS_OF_A_MILLI != 0) {
            write(json, "medianTime", median == null ? null : (Double) (median.toNanos() / NANOS_OF_A_MILLI));
        } else {
            json.writeNumberField("medianTime", median.toMillis());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, @Nullable Double number) throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }

    private static void write(JsonGenerator json, Funnel.Group group) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", group.key());
        json.writeArrayFieldStart("counts");
        for (long count : group.counts()) {
            json.writeNumber(count);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
