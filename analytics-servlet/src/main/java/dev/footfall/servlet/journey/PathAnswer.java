package dev.footfall.servlet.journey;

import dev.footfall.access.Access;
import dev.footfall.core.journey.Journeys;
import dev.footfall.journey.PathNode;
import dev.footfall.journey.Paths;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.model.QuestionBody;
import dev.footfall.servlet.model.RangeJson;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** {@code POST paths}: where sessions went, or came from. */
final class PathAnswer implements Handler {

    private final Surroundings surroundings;
    private final QuestionBody<PathReader.Asked> bodies;

    PathAnswer(Surroundings surroundings, Json json) {
        this.surroundings = surroundings;
        this.bodies = new QuestionBody<>(
                json,
                surroundings.settings(),
                fields -> PathReader.read(fields, surroundings.settings().zone()));
    }

    @Override
    public void answer(Call call) throws IOException {
        call.require(Access.READ);
        PathReader.Asked asked = bodies.read(call);
        Instant now = surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Paths paths = Journeys.ask(surroundings.store().journeys(), asked.of(call, now));
        call.exchange().answer(200, json -> {
            json.writeStartObject();
            RangeJson.write(json, paths.query().range(), now);
            json.writeStringField("zone", asked.time().zone().getId());
            write(json, paths.count(), paths.ended(), paths.others(), paths.next());
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, long count, long ended, long others, List<PathNode> next)
            throws IOException {
        json.writeNumberField("count", count);
        json.writeNumberField("ended", ended);
        json.writeNumberField("others", others);
        json.writeArrayFieldStart("next");
        for (PathNode node : next) {
            json.writeStartObject();
            json.writeStringField("value", node.value());
            write(json, node.count(), node.ended(), node.others(), node.next());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
