package dev.footfall.servlet.metrics;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.RequestBody;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Reads a body: one JSON object, whatever its content type. */
final class BodyReader {

    private static final int MAX_BODY = 1 << 20;

    private final Json json;
    private final KnownFields known;
    private final RequestBody body = new RequestBody(MAX_BODY, MetricsProblems.INVALID);

    BodyReader(Json json, KnownFields known) {
        this.json = json;
        this.known = known;
    }

    /**
     * What the request says, with what is wrong about its fields.
     *
     * @throws Problem if it is no JSON object at all
     * @throws IOException if the client is gone
     */
    SentFields read(Call call) throws IOException {
        byte[] bytes = body.read(call.exchange().request());
        int start = requireUtf8(bytes);
        try (JsonParser parser = json.parser(bytes, start, bytes.length - start)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw MetricsProblems.body(
                        "the body must be a JSON object, was " + ValueReader.word(parser.currentToken()));
            }
            SentFields sent = fields(parser);
            if (parser.nextToken() != null) {
                throw MetricsProblems.body("nothing may follow the JSON object, but something does");
            }
            return sent;
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private SentFields fields(JsonParser parser) throws IOException {
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
                unknown(parser, name, sent);
                continue;
            }
            if (!seen.add(name)) {
                sent.fault(name, "must be given once, was given several times");
            }
        }
        return sent;
    }

    private void unknown(JsonParser parser, String name, SentFields sent) throws IOException {
        known.meant(name).ifPresent(meant -> sent.fault(name, "is no field of this call; write " + meant));
        parser.skipChildren();
    }

    /** Where the text begins. A parser in a hurry lets through what is no UTF-8. */
    private static int requireUtf8(byte[] bytes) {
        try {
            CharSequence text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.length() > 0 && text.charAt(0) == '\uFEFF' ? 3 : 0;
        } catch (CharacterCodingException e) {
            throw MetricsProblems.body("the body must be UTF-8, and is not");
        }
    }

    private static Problem unreadable(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return MetricsProblems.body("the body must be JSON, and is not" + place);
    }
}
