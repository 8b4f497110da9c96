package dev.footfall.event;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@link EventInput} reads. Whole numbers take as few bytes as they need, seven bits each, small ones one. */
final class EventOutput {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    byte[] bytes() {
        return bytes.toByteArray();
    }

    void octet(int value) {
        bytes.write(value);
    }

    void flag(boolean value) {
        octet(value ? 1 : 0);
    }

    /** The sign goes to the last bit, so that small negative numbers are short as well. */
    void number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            octet((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    void optionalNumber(@Nullable Long value) {
        flag(value != null);
        if (value != null) {
            number(value);
        }
    }

    void decimal(double value) {
        bytes.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
    }

    void optionalDecimal(@Nullable Double value) {
        flag(value != null);
        if (value != null) {
            decimal(value);
        }
    }

    void id(UUID id) {
        bytes.writeBytes(EventOrder.bytes(id));
    }

    /** Its length comes first, -1 for null. */
    void text(@Nullable String text) {
        if (text == null) {
            number(-1);
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.writeBytes(encoded);
    }

    void json(JsonObject object) {
        value(object.asMap());
    }

    private void value(@Nullable Object value) {
        if (value instanceof String text) {
            octet(JsonKind.TEXT);
            text(text);
        } else if (value instanceof Long number) {
            octet(JsonKind.NUMBER);
            number(number);
        } else if (value instanceof BigDecimal decimal) {
            octet(JsonKind.DECIMAL);
            text(decimal.toString());
        } else if (value instanceof Boolean flag) {
            octet(flag ? JsonKind.TRUE : JsonKind.FALSE);
        } else if (value instanceof List<?> array) {
            octet(JsonKind.ARRAY);
            number(array.size());
            array.forEach(this::value);
        } else if (value instanceof Map<?, ?> object) {
            octet(JsonKind.OBJECT);
            number(object.size());
            object.forEach((key, held) -> {
                text((String) key);
                value(held);
            });
        } else {
            octet(JsonKind.NULL);
        }
    }
}
