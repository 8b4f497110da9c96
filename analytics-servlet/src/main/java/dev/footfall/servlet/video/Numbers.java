package dev.footfall.servlet.video;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(rounded(number, decimals));
        }
    }

    /** Never with an exponent. */
    static BigDecimal rounded(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
