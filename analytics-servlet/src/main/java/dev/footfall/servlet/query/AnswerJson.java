package dev.footfall.servlet.query;

import dev.footfall.query.AggregateRow;
import dev.footfall.query.Measure;
import dev.footfall.servlet.model.RangeJson;
import dev.footfall.servlet.model.Words;
import dev.footfall.servlet.query.QueryAnswer.Compared;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an answer. */
record AnswerJson(QueryAnswer answer, KnownNames names) {

    /** Up to here every whole number is a double of its own. */
    private static final double MAX_WHOLE = 1L << 53;

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        describe(json);
        rows(json, answer.rows());
        json.writeBooleanField("more", answer.isMore());
        Compared compared = answer.compared();
        if (compared != null) {
            json.writeObjectFieldStart("compared");
            RangeJson.write(json, compared.range());
            rows(json, compared.rows());
            json.writeEndObject();
        }
        if (answer.asked().names()) {
            names(json);
        }
        json.writeEndObject();
    }

    private void describe(JsonGenerator json) throws IOException {
        json.writeStringField("dataset", Words.word(answer.query().dataset()));
        RangeJson.write(json, answer.query().range());
        json.writeStringField("zone", answer.query().zone().getId());
        json.writeStringField("dataUpTo", answer.dataUpTo().toString());
        json.writeStringField("bots", answer.asked().countsBots() ? "included" : "excluded");
        json.writeStringField("sampling", "none");
        texts(
                json,
                "dimensions",
                answer.query().dimensions().stream().map(Words::word).toList());
        texts(
                json,
                "measures",
                answer.query().measures().stream().map(Measure::name).toList());
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void rows(JsonGenerator json, List<AggregateRow> rows) throws IOException {
        json.writeArrayFieldStart("rows");
        for (AggregateRow row : rows) {
            json.writeStartObject();
            json.writeArrayFieldStart("key");
            for (Object key : row.keys()) {
                key(json, key);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("values");
            for (Double value : row.values()) {
                value(json, value);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void key(JsonGenerator json, @Nullable Object key) throws IOException {
        if (key instanceof ZonedDateTime start) {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start));
        } else if (key instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString((String) key);
        }
    }

    private static void value(JsonGenerator json, @Nullable Double value) throws IOException {
        if (value == null || !Double.isFinite(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) <= MAX_WHOLE) {
            json.writeNumber(value.longValue());
        } else {
            json.writeNumber(value);
        }
    }

    private void names(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("names");
        for (var known : names.names().entrySet()) {
            json.writeObjectFieldStart(Words.word(known.getKey()));
            for (Map.Entry<String, String> name : known.getValue().entrySet()) {
                json.writeStringField(name.getKey(), name.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
