package dev.footfall.core.export;

import dev.footfall.core.json.JsonValues;
import dev.footfall.event.JsonObject;
import dev.footfall.thirdparty.jackson.core.JsonFactory;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.thirdparty.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** JSON objects as compact text. */
final class JsonText {

    /** Leaves nothing on threads, and whatever it is given open. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    private JsonText() {}

    /** Null for an empty one. */
    static @Nullable String of(JsonObject object) {
        if (object.isEmpty()) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            JsonValues.write(json, object.asMap());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
