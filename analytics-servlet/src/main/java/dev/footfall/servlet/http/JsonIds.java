package dev.footfall.servlet.http;

import dev.footfall.event.Text;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids as those APIs print them whose documents show numbers. */
public final class JsonIds {

    /** Numbers first, by their value, then texts by code points. */
    public static final Comparator<String> ORDER = JsonIds::compare;

    private static final Pattern CANONICAL = Pattern.compile("0|-?[1-9][0-9]{0,127}");

    private JsonIds() {}

    /** Writes an id as a number if it reads the same as one, else as a string. */
    public static void write(JsonGenerator json, String name, @Nullable String id) throws IOException {
        json.writeFieldName(name);
        if (id == null) {
            json.writeNull();
        } else {
            write(json, id);
        }
    }

    /** The same for an element of an array. */
    public static void write(JsonGenerator json, String id) throws IOException {
        if (isNumber(id)) {
            json.writeNumber(id);
        } else {
            json.writeString(id);
        }
    }

    private static boolean isNumber(String id) {
        return CANONICAL.matcher(id).matches();
    }

    private static int compare(String one, String other) {
        boolean isNumber = isNumber(one);
        if (isNumber != isNumber(other)) {
            return isNumber ? -1 : 1;
        }
        return isNumber ? compareNumbers(one, other) : Text.BY_CODE_POINT.compare(one, other);
    }

    /** Of numbers without leading zeros the longer one is further from zero. */
    private static int compareNumbers(String one, String other) {
        boolean isNegative = one.startsWith("-");
        if (isNegative != other.startsWith("-")) {
            return isNegative ? -1 : 1;
        }
        int longer = Integer.compare(one.length(), other.length());
        int further = longer == 0 ? one.compareTo(other) : longer;
        return isNegative ? -further : further;
    }
}
