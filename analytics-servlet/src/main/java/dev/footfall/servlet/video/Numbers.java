package dev.footfall.servlet.video;

import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes numbers as this API does: rounded half up, without zeros at the end, null where there is none. */
final class Numbers {

    private static final int SHARE_DECIMALS = 4;
    private static final int SECONDS_DECIMALS = 3;

    private Numbers() {}

    /** A share, a mean of counts, a change. */
    static void ratio(JsonGenerator json, String field, @Nullable Double ratio) throws IOException {
        write(json, field, ratio, SHARE_DECIMALS);
    }

    /** A length of time. */
    static void seconds(JsonGenerator json, String field, @Nullable Double seconds) throws IOException {
        write(json, field, seconds, SECONDS_DECIMALS);
    }

    private static void write(JsonGenerator json, String field, @Nullable Double number, int decimals)
            throws IOException {
        json.writeFieldName(field);
        write(json, number, decimals);
    }

    /** Any number, to so many decimals. */
    static void write(JsonGenerator json, @Nullable Double number, int decimals) throws IOException {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(rounded(number, decimals));
        }
    }

    /** How many there are of each. */
    static void parts(JsonGenerator json, String field, Map<String, Long> parts) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Long> part : parts.entrySet()) {
            json.writeNumberField(part.getKey(), part.getValue());
        }
        json.writeEndObject();
    }

    /** Never with an exponent. */
    static BigDecimal rounded(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
