package dev.footfall.servlet.video;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.footfall.core.system.Bytes;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Prints numbers of the system: null where nobody measures. */
final class SystemNumbers {

    private static final int SHARE_DIGITS = 4;
    private static final int DIGITS = 3;

    private SystemNumbers() {}

    /** A share, to four decimals. */
    static void share(JsonGenerator json, String name, @Nullable Double share) throws IOException {
        json.writeFieldName(name);
        decimal(json, share, SHARE_DIGITS);
    }

    /** A time or any other quantity, to three decimals. */
    static void quantity(JsonGenerator json, String name, @Nullable Double quantity) throws IOException {
        json.writeFieldName(name);
        quantity(json, quantity);
    }

    static void quantity(JsonGenerator json, @Nullable Double quantity) throws IOException {
        decimal(json, quantity, DIGITS);
    }

    private static void decimal(JsonGenerator json, @Nullable Double number, int digits) throws IOException {
        if (number == null || !Double.isFinite(number) || number < 0) {
            json.writeNull();
            return;
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
        json.writeNumber(new BigDecimal(rounded.stripTrailingZeros().toPlainString()));
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
