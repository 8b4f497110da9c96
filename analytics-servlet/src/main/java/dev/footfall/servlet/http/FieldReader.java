package dev.footfall.servlet.http;

import dev.footfall.core.settings.IngestSettings;
import dev.footfall.event.Text;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value that the parser stands on as what its field must be; otherwise it is null, and a fault.
 *
 * @param owner what the fields belong to, such as {@code event}
 */
public record FieldReader(JsonParser parser, String owner, FieldFaults faults, IngestSettings limits) {

    public @Nullable String text(String name) throws IOException {
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

    public @Nullable Map<?, ?> object(String name) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongType(name, "an object");
            return null;
        }
        if (faults.has(name)) {
            parser.skipChildren();
            return null;
        }
        BoundedJson json = new BoundedJson(parser, owner, limits);
        Map<?, ?> object = json.object();
        if (json.excess() == null) {
            return object;
        }
        faults.add(name, name + " must be " + json.excess() + ", was more");
        return null;
    }

    /** Text that stands for something else, as long as the parse does not answer null. */
    public <T> @Nullable T parsed(String name, String right, Function<String, @Nullable T> parse) throws IOException {
        String text = text(name);
        T value = text == null ? null : parse.apply(text);
        if (text != null && value == null) {
            wrong(name, right, text);
        }
        return value;
    }

    public @Nullable Instant time(String name) throws IOException {
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

    public @Nullable Double number(String name) throws IOException {
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

    /** A whole number, 0 or more. */
    public @Nullable Long whole(String name, String right) throws IOException {
        if (!isNumber()) {
            wrongType(name, right);
            return null;
        }
        try {
            long whole = parser.getDecimalValue().longValueExact();
            if (whole >= 0) {
                return whole;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Told below, like a negative one.
        }
        wrong(name, right, parser.getText());
        return null;
    }

    public void skip() throws IOException {
        parser.skipChildren();
    }

    private boolean isNumber() {
        return parser.currentToken().isNumeric();
    }

    /** What the field must be, where the value is of another kind; the value is skipped. */
    public void wrongType(String name, String right) throws IOException {
        String shown = isNumber() ? "the number " + Shown.value(parser.getText()) : JsonWords.of(parser.currentToken());
        faults.add(name, name + " must be " + right + ", was " + shown);
        parser.skipChildren();
    }

    /** What the field must be, and what it was instead. */
    public void wrong(String name, String right, String was) {
        faults.add(name, name + " must be " + right + ", was " + Shown.value(was));
    }
}
