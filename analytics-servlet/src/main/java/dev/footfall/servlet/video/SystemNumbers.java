package dev.footfall.servlet.video;

import dev.footfall.core.system.Bytes;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes numbers of the system: null where nobody measures, or what is measured can be no such number. */
final class SystemNumbers {

    private static final int DECIMALS = 3;

    private SystemNumbers() {}

    /** A share, to four decimals. */
    static void share(JsonGenerator json, String name, @Nullable Double share) throws IOException {
        Numbers.ratio(json, name, measured(share));
    }

    /** A time or any other quantity, to three decimals. */
    static void quantity(JsonGenerator json, String name, @Nullable Double quantity) throws IOException {
        json.writeFieldName(name);
        quantity(json, quantity);
    }

    static void quantity(JsonGenerator json, @Nullable Double quantity) throws IOException {
        Numbers.write(json, measured(quantity), DECIMALS);
    }

    private static @Nullable Double measured(@Nullable Double number) {
        return number == null || !Double.isFinite(number) || number < 0 ? null : number;
    }

    static void count(JsonGenerator json, String name, @Nullable Long count) throws IOException {
        json.writeFieldName(name);
        if (count == null || count < 0) {
            json.writeNull();
        } else {
            json.writeNumber(count);
        }
    }

    /**
     * Bytes, for people.
     *
     * @param unit what follows: nothing, or {@code /s}
     */
    static void bytes(JsonGenerator json, String name, @Nullable Long bytes, String unit) throws IOException {
        json.writeStringField(name, bytes == null || bytes < 0 ? null : Bytes.print(bytes) + unit);
    }
}
