package dev.footfall.servlet.video;

import dev.footfall.servlet.http.Exchange;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.JsonBatchReader;
import dev.footfall.servlet.http.JsonWords;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.RequestBody;
import dev.footfall.servlet.http.Shown;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of {@code POST /analytics/export}: one JSON object of which every field is known. Blank is as good as
 * absent.
 */
final class ExportBodyReader {

    private static final int MAX_BODY = 64 << 10;
    private static final int MAX_METRICS = 100;
    private static final int MAX_UNKNOWN = 10;
    private static final String METRICS = "metrics";
    private static final List<String> TEXTS = List.of("type", "period", "format");

    static final List<Parameter> FIELDS = List.of(
            Parameter.text("type").required(),
            Parameter.of("period", ValueKind.PERIOD),
            Parameter.of(METRICS, ValueKind.TEXTS),
            Parameter.text("format"));

    private final RequestBody body = new RequestBody(MAX_BODY, VideoProblems.INVALID_REQUEST);
    private final JsonBatchReader<ExportBody> objects;

    ExportBodyReader(Json json) {
        objects = new JsonBatchReader<>(
                json, (parser, index) -> read(parser), "export", 1, VideoProblems.INVALID_REQUEST);
    }

    /** @throws Problem if it is anything else */
    ExportBody read(Exchange exchange) throws IOException {
        requireJson(exchange.request().getContentType());
        return objects.readOne(body.read(exchange.request()));
    }

    private static void requireJson(@Nullable String contentType) {
        String said = contentType == null ? "" : contentType;
        String type = said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals("application/json") && !type.endsWith("+json")) {
            throw Problem.of(
                    415,
                    VideoProblems.INVALID_REQUEST,
                    "Content-Type must be application/json, was " + Shown.value(said));
        }
    }

    private static ExportBody read(JsonParser parser) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<String> metrics = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (!TEXTS.contains(name) && !name.equals(METRICS)) {
                unknown.add(name);
                parser.skipChildren();
                continue;
            }
            if (seen.contains(name)) {
                throw VideoProblems.wrong(name + " must be given once, was given several times");
            }
            seen.add(name);
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            if (name.equals(METRICS)) {
                metrics(parser, metrics);
            } else if (!text(parser, name).isBlank()) {
                texts.put(name, text(parser, name));
            }
        }
        requireKnown(unknown);
        return new ExportBody(texts.get("type"), texts.get("period"), texts.get("format"), metrics);
    }

    private static void requireKnown(List<String> unknown) {
        if (!unknown.isEmpty()) {
            List<String> shown =
                    unknown.stream().limit(MAX_UNKNOWN).map(Shown::value).toList();
            throw VideoProblems.wrong("the fields must be any of type, period, metrics, format; these are none: "
                    + String.join(", ", shown));
        }
    }

    private static String text(JsonParser parser, String name) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw VideoProblems.wrong(name + " must be text, was " + JsonWords.of(parser.currentToken()));
        }
        return parser.getText();
    }

    private static void metrics(JsonParser parser, List<String> metrics) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw VideoProblems.wrongMetrics(
                    "metrics must be an array of texts, was " + JsonWords.of(parser.currentToken()));
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw VideoProblems.wrongMetrics(
                        "each of the metrics must be text, one was " + JsonWords.of(parser.currentToken()));
            }
            if (metrics.size() == MAX_METRICS) {
                throw VideoProblems.wrongMetrics("metrics must be an array of at most " + MAX_METRICS + " texts");
            }
            if (!parser.getText().isBlank()) {
                metrics.add(parser.getText());
            }
        }
    }
}
