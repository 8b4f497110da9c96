package dev.footfall.servlet.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids as those APIs print them whose documents show numbers. */
public final class JsonIds {

    private static final Pattern CANONICAL = Pattern.compile("0|-?[1-9][0-9]{0,127}");

    private JsonIds() {}

    /** Writes an id as a number if it reads the same as one, else as a string. */
    public static void write(JsonGenerator json, String name, @Nullable String id) throws IOException {
        json.writeFieldName(name);
        if (id == null) {
            json.writeNull();
        } else if (CANONICAL.matcher(id).matches()) {
            json.writeNumber(id);
        } else {
            json.writeString(id);
        }
    }
}
