package dev.footfall.servlet.catalog;

import dev.footfall.catalog.CatalogAsset;
import dev.footfall.core.settings.IngestSettings;
import dev.footfall.event.JsonObject;
import dev.footfall.event.Text;
import dev.footfall.servlet.http.FieldReader;
import dev.footfall.servlet.http.Shown;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one entry as they are read; null is as good as absent, and what is wrong becomes a fault. */
final class EntryFields {

    private static final int MAX_ID = CatalogAsset.MAX_ID_LENGTH;

    private final JsonParser parser;
    private final FieldReader reader;
    private final EntryFaults faults;
    private final IngestSettings limits;
    private final @Nullable String pathId;
    private @Nullable String id;

    /** Of an entry whose id the path tells; null: the entry itself must tell it. */
    EntryFields(JsonParser parser, String noun, EntryFaults faults, IngestSettings limits, @Nullable String pathId) {
        this.parser = parser;
        this.reader = new FieldReader(parser, noun, faults, limits);
        this.faults = faults;
        this.limits = limits;
        this.pathId = pathId;
    }

    /** The next field's name, its value at hand; null at the end of the object. */
    @Nullable
    String next() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    JsonToken nextToken() throws IOException {
        return parser.nextToken();
    }

    JsonToken token() {
        return parser.currentToken();
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    void readId() throws IOException {
        id = shortText("id");
    }

    /** The entry's id, once all fields are read; null when anything about the entry is wrong. */
    @Nullable
    String id() {
        if (pathId == null) {
            require("id", id, "1 to " + MAX_ID + " characters");
        } else {
            if (id != null && !id.equals(pathId)) {
                reader.wrong("id", "that of the path, " + Shown.value(pathId) + ", or be left out", id);
            }
            id = hasShortLength("id", pathId) ? pathId : null;
        }
        return faults.isSound() ? id : null;
    }

    /** Text of 1 to 128 characters. */
    @Nullable
    String shortText(String name) throws IOException {
        String text = isNull() ? null : reader.text(name);
        return text == null || hasShortLength(name, text) ? text : null;
    }

    private boolean hasShortLength(String name, String text) {
        boolean isShort = !text.isEmpty() && text.length() <= MAX_ID;
        if (!isShort) {
            fault(name, name + " must have 1 to " + MAX_ID + " characters, has " + text.length());
        }
        return isShort;
    }

    @Nullable
    String text(String name) throws IOException {
        String text = isNull() ? null : reader.text(name);
        if (text != null && Text.utf8Bytes(text) > limits.maxStringBytes()) {
            fault(name, name + " must be text of at most " + limits.maxStringBytes() + " bytes, was more");
        }
        return text;
    }

    @Nullable
    String parsed(String name, String right, Function<String, @Nullable String> parse) throws IOException {
        return isNull() ? null : reader.parsed(name, right, parse);
    }

    @Nullable
    Long whole(String name, String right) throws IOException {
        return isNull() ? null : reader.whole(name, right);
    }

    JsonObject object(String name) throws IOException {
        Map<?, ?> object = isNull() ? null : reader.object(name);
        if (object == null) {
            return JsonObject.EMPTY;
        }
        try {
            JsonObject whole = JsonObject.of(object);
            // The reader stops well before memory does, and counts less exactly.
            if (whole.jsonBytes() <= limits.maxMetadataBytes()) {
                return whole;
            }
            fault(name, name + " must be at most " + limits.maxMetadataBytes() + " bytes of JSON, was more");
        } catch (IllegalArgumentException e) {
            // Its message begins with the place inside.
            fault(name, name + "." + e.getMessage());
        }
        return JsonObject.EMPTY;
    }

    void require(String name, @Nullable Object value, String right) {
        if (value == null && !faults.has(name)) {
            fault(name, name + " is required: " + right);
        }
    }

    /** A field that nobody knows is a misspelt one. */
    void refuse(String name, String known) throws IOException {
        fault(name, Shown.value(name) + " is no field here; known are " + known);
        parser.skipChildren();
    }

    void wrongType(String name, String right) throws IOException {
        reader.wrongType(name, right);
    }

    void fault(String name, String message) {
        faults.add(name, message);
    }
}
