package dev.footfall.jdbc;

import dev.footfall.event.JsonObject;
import dev.footfall.thirdparty.jackson.core.JsonFactory;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import dev.footfall.thirdparty.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@link JsonObject}s into compact JSON and back, every number exactly. Reads token by token: a database may
 * print {@code 1E+300} in full, which is more digits than a JSON object takes before its trailing zeros are gone.
 */
final class JsonText {

    private static final int POOLED_BUFFERS = 32;

    /** The default pool of buffers would leave a ThreadLocal in the threads of the host. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.newBoundedPool(POOLED_BUFFERS))
            .build();

    private static final String EMPTY = "{}";

    private JsonText() {}

    static String write(JsonObject object) {
        return object.isEmpty() ? EMPTY : write(object.asMap());
    }

    /** Any value in the normal form of {@link JsonObject}. */
    static String write(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static JsonObject read(String text) {
        if (text.equals(EMPTY)) {
            return JsonObject.EMPTY;
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            return JsonObject.of(object(parser));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An array, of values as {@link JsonObject} has them, but for numbers, which are all decimals. */
    static List<@Nullable Object> readArray(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            return array(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Long number) {
            generator.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Map<?, ?> object) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                generator.writeFieldName((String) entry.getKey());
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> array) {
            generator.writeStartArray();
            for (Object element : array) {
                write(generator, element);
            }
            generator.writeEndArray();
        } else {
            generator.writeNull();
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            values.put(key, value(parser));
        }
        return values;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                parser.getDecimalValue().stripTrailingZeros();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }
}
