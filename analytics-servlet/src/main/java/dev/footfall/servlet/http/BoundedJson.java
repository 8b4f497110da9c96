package dev.footfall.servlet.http;

import dev.footfall.core.settings.IngestSettings;
import dev.footfall.event.Text;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object as plain Java values, and keeps no more of it than the settings allow: what comes behind the
 * first excess is skipped. Ingestion measures again, and more exactly, what was within the limits here.
 */
public final class BoundedJson {

    private final JsonParser parser;
    private final String owner;
    private final IngestSettings limits;
    private long bytes;
    private @Nullable String excess;

    /**
     * For one object.
     *
     * @param owner what the object is a field of, such as {@code event}: the first level of what is nested
     */
    public BoundedJson(JsonParser parser, String owner, IngestSettings limits) {
        this.parser = parser;
        this.owner = owner;
        this.limits = limits;
    }

    /**
     * The object whose opening brace the parser stands on; it is left on the closing one. Of no use after an excess.
     */
    public Map<String, @Nullable Object> object() throws IOException {
        // Its owner is the first level.
        return object(2);
    }

    /** What the object should have been, as faults say it; null: it is within all limits. */
    public @Nullable String excess() {
        return excess;
    }

    private Map<String, @Nullable Object> object(int depth) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (!enter(depth)) {
            return object;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            text(name);
            Object value = value(parser.nextToken(), depth + 1);
            if (excess == null) {
                object.put(name, value);
            }
        }
        return object;
    }

    private List<@Nullable Object> array(int depth) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        if (!enter(depth)) {
            return array;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object value = value(token, depth + 1);
            if (excess == null) {
                array.add(value);
            }
        }
        return array;
    }

    private @Nullable Object value(JsonToken token, int depth) throws IOException {
        // The comma or the colon before it.
        count(1);
        if (excess != null) {
            parser.skipChildren();
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
            case VALUE_TRUE, VALUE_FALSE -> literal(token == JsonToken.VALUE_TRUE);
            default -> literal(null);
        };
    }

    private boolean enter(int depth) throws IOException {
        count(1);
        if (depth > limits.maxDepth()) {
            exceed("nested at most " + limits.maxDepth() + " deep, the " + owner + " itself included");
        }
        if (excess != null) {
            parser.skipChildren();
        }
        return excess == null;
    }

    private String text(String text) {
        int length = Text.utf8Bytes(text);
        if (length > limits.maxStringBytes()) {
            exceed("made of text of at most " + limits.maxStringBytes() + " bytes each");
        }
        count(length + 2L);
        return text;
    }

    private @Nullable Boolean literal(@Nullable Boolean value) {
        count(4);
        return value;
    }

    private Number number(JsonToken token) throws IOException {
        count(parser.getTextLength());
        return token == JsonToken.VALUE_NUMBER_INT ? parser.getNumberValue() : decimal();
    }

    /** What is beyond any decimal is left to whoever judges the values: infinity is no number of JSON. */
    private Number decimal() throws IOException {
        try {
            return new BigDecimal(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (NumberFormatException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private void count(long more) {
        bytes += more;
        if (excess == null && bytes > limits.maxMetadataBytes()) {
            exceed("at most " + limits.maxMetadataBytes() + " bytes of JSON");
        }
    }

    private void exceed(String right) {
        if (excess == null) {
            excess = right;
        }
    }
}
