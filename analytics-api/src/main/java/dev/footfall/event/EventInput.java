package dev.footfall.event;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link EventOutput} has written. Whatever else it is given, it throws an IllegalArgumentException. */
final class EventInput {

    private final ByteBuffer bytes;

    EventInput(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int octet() {
        require(1);
        return bytes.get();
    }

    boolean flag() {
        return octet() != 0;
    }

    long number() {
        long rest = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int octet = octet();
            rest |= (octet & 0x7fL) << shift;
            if (octet >= 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new IllegalArgumentException("bytes of an event must not have a number that is longer than 64 bits");
    }

    @Nullable
    Long optionalNumber() {
        return flag() ? number() : null;
    }

    double decimal() {
        require(Double.BYTES);
        return bytes.getDouble();
    }

    @Nullable
    Double optionalDecimal() {
        return flag() ? decimal() : null;
    }

    UUID id() {
        require(2 * Long.BYTES);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Nullable
    String text() {
        long length = number();
        if (length < 0) {
            return null;
        }
        require(length);
        byte[] encoded = new byte[(int) length];
        bytes.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    String requiredText() {
        String text = text();
        if (text == null) {
            throw new IllegalArgumentException("bytes of an event lack a text");
        }
        return text;
    }

    <E extends Enum<E>> @Nullable E constant(Class<E> type) {
        String name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }

    JsonObject json() {
        if (value() instanceof Map<?, ?> object) {
            return JsonObject.of(object);
        }
        throw new IllegalArgumentException("bytes of an event lack an object");
    }

    private @Nullable Object value() {
        int kind = octet();
        return switch (kind) {
            case JsonKind.NULL -> null;
            case JsonKind.FALSE -> false;
            case JsonKind.TRUE -> true;
            case JsonKind.NUMBER -> number();
            case JsonKind.DECIMAL -> new BigDecimal(requiredText());
            case JsonKind.TEXT -> requiredText();
            case JsonKind.ARRAY -> array();
            case JsonKind.OBJECT -> object();
            default -> throw new IllegalArgumentException("bytes of an event must not have a value of kind " + kind);
        };
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        for (long left = number(); left > 0; left--) {
            array.add(value());
        }
        return array;
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (long left = number(); left > 0; left--) {
            object.put(requiredText(), value());
        }
        return object;
    }

    void end() {
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("bytes of an event must end with it, " + bytes.remaining() + " follow");
        }
    }

    private void require(long length) {
        if (bytes.remaining() < length) {
            throw new IllegalArgumentException("bytes of an event end too early");
        }
    }
}
