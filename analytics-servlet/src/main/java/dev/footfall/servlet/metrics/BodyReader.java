package dev.footfall.servlet.metrics;

import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.JsonBatchReader;
import dev.footfall.servlet.http.RequestBody;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Reads a body: one JSON object, whatever its content type. */
final class BodyReader {

    private static final int MAX_BODY = 1 << 20;

    private final KnownFields known;
    private final RequestBody body = new RequestBody(MAX_BODY, MetricsProblems.INVALID);
    private final JsonBatchReader<SentFields> objects;

    BodyReader(Json json, KnownFields known) {
        this.known = known;
        this.objects =
                new JsonBatchReader<>(json, (parser, index) -> read(parser), "question", 1, MetricsProblems.INVALID);
    }

    /**
     * What the request says, with what is wrong about its fields.
     *
     * @throws dev.footfall.servlet.http.Problem if it is no JSON object at all
     * @throws IOException if the client is gone
     */
    SentFields read(Call call) throws IOException {
        return objects.readOne(body.read(call.exchange().request()));
    }

    private SentFields read(JsonParser parser) throws IOException {
        SentFields sent = new SentFields();
        ValueReader values = new ValueReader(parser, sent);
        Set<String> seen = new HashSet<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (known.isText(name)) {
                values.text(name);
            } else if (known.isList(name)) {
                values.list(name);
            } else {
                unknown(name, sent);
                parser.skipChildren();
                continue;
            }
            if (!seen.add(name)) {
                sent.fault(name, "must be given once, was given several times");
            }
        }
        return sent;
    }

    private void unknown(String name, SentFields sent) {
        known.meant(name).ifPresent(meant -> sent.fault(name, "is no field of this call; write " + meant));
    }
}
