package dev.footfall.servlet.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.footfall.core.settings.IngestSettings;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Text;
import dev.footfall.servlet.http.Shown;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the value that the parser stands on as what its field must be; otherwise it is null, and a fault. */
record FieldReader(JsonParser parser, EventDraft draft, IngestSettings limits) {

    @Nullable
    String text(String name) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongType(name, "text");
            return null;
        }
        String text = parser.getText();
        if (Text.firstUnstorable(text) >= 0) {
            wrong(name, "Unicode text without NUL", text);
            return null;
        }
        return text;
    }

    @Nullable
    Map<?, ?> object(String name) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongType(name, "an object");
            return null;
        }
        if (isFaulty(name)) {
            parser.skipChildren();
            return null;
        }
        BoundedJson json = new BoundedJson(parser, limits);
        Map<?, ?> object = json.object();
        if (json.excess() == null) {
            return object;
        }
        fault(name, name + " must be " + json.excess() + ", was more");
        return null;
    }

    @Nullable
    UUID uuid(String name) throws IOException {
        String text = text(name);
        UUID id = text == null ? null : EventIdText.parse(text);
        if (text != null && id == null) {
            wrong(name, "a UUID of 36 characters", text);
        }
        return id;
    }

    @Nullable
    Instant time(String name) throws IOException {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            wrong(name, "a time with an offset, such as 2020-07-30T15:27:23.058Z", text);
            return null;
        }
    }

    @Nullable
    Double number(String name) throws IOException {
        if (!isNumber()) {
            wrongType(name, "a number");
            return null;
        }
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            wrong(name, "a finite number", parser.getText());
            return null;
        }
        return number;
    }

    @Nullable
    Long millis(String name) throws IOException {
        String right = "a whole number of ms, 0 or more";
        if (!isNumber()) {
            wrongType(name, right);
            return null;
        }
        try {
            long millis = parser.getDecimalValue().longValueExact();
            if (millis >= 0) {
                return millis;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Told below, like a negative one.
        }
        wrong(name, right, parser.getText());
        return null;
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    private boolean isNumber() {
        return parser.currentToken().isNumeric();
    }

    private void wrongType(String name, String right) throws IOException {
        String shown = isNumber() ? "the number " + Shown.value(parser.getText()) : JsonWords.of(parser.currentToken());
        fault(name, name + " must be " + right + ", was " + shown);
        parser.skipChildren();
    }

    private void wrong(String name, String right, String was) {
        fault(name, name + " must be " + right + ", was " + Shown.value(was));
    }

    /** One for each field, however often a body repeats it. */
    private void fault(String name, String message) {
        if (!isFaulty(name)) {
            draft.fault(name, message);
        }
    }

    private boolean isFaulty(String name) {
        return draft.faults().stream().anyMatch(fault -> fault.field().equals(name));
    }
}
