package dev.footfall.testkit;

import dev.footfall.event.JsonObject;
import dev.footfall.thirdparty.jackson.core.JsonProcessingException;
import dev.footfall.thirdparty.jackson.databind.DeserializationFeature;
import dev.footfall.thirdparty.jackson.databind.ObjectMapper;
import dev.footfall.thirdparty.jackson.databind.json.JsonMapper;
import java.util.Map;

/** Reads the JSON that examples are written in. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static JsonObject object(String json) {
        try {
            return JsonObject.of(MAPPER.readValue(json, Map.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
