package dev.footfall.servlet.admin;

import dev.footfall.access.Access;
import dev.footfall.core.settings.IngestSettings;
import dev.footfall.servlet.http.FieldFaults;
import dev.footfall.servlet.http.FieldReader;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a token that is wanted, as they are read; null is as good as absent. */
final class TokenFields {

    static final List<Parameter> ALL = List.of(
            Parameter.text("name").required(),
            Parameter.of("access", ValueKind.TEXTS).required(),
            Parameter.of("workspaces", ValueKind.TEXTS),
            Parameter.of("domains", ValueKind.TEXTS),
            Parameter.of("requestsPerMinute", ValueKind.INTEGER),
            Parameter.of("expiresAt", ValueKind.INSTANT));

    private static final int MAX_TEXTS = 1_000;

    private final JsonParser parser;
    private final FieldFaults faults;
    private final FieldReader reader;

    TokenFields(JsonParser parser, FieldFaults faults, IngestSettings limits) {
        this.parser = parser;
        this.faults = faults;
        this.reader = new FieldReader(parser, "token", faults, limits);
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

    String text(String name) throws IOException {
        String text = isNull() ? null : reader.text(name);
        return text == null ? "" : text;
    }

    @Nullable
    Instant time(String name) throws IOException {
        return isNull() ? null : reader.time(name);
    }

    @Nullable
    Integer count(String name) throws IOException {
        Long count = isNull() ? null : reader.whole(name, "a whole number, 1 or more");
        return count == null ? null : (int) Math.min(count, Integer.MAX_VALUE);
    }

    Set<Access> access(String name) throws IOException {
        Set<Access> access = EnumSet.noneOf(Access.class);
        for (String text : texts(name)) {
            Arrays.stream(Access.values())
                    .filter(known -> TokenJson.label(known).equals(text))
                    .findFirst()
                    .ifPresentOrElse(access::add, () -> reader.wrong(name, "any of read, write, admin", text));
        }
        return access;
    }

    Set<String> texts(String name) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        if (isNull()) {
            return texts;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            reader.wrongType(name, "an array of texts");
            return texts;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            String text = reader.text(name + "[" + i + "]");
            if (i >= MAX_TEXTS) {
                faults.add(name, name + " must be at most " + MAX_TEXTS + " texts, was more");
            } else if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }
}
