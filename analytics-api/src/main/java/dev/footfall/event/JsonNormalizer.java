package dev.footfall.event;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings what a host or a parser hands over into the one form that {@link JsonObject} promises. */
final class JsonNormalizer {

    static final int MAX_NUMBER_DIGITS = 64;
    private static final int MAX_EXPONENT = 308;
    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private JsonNormalizer() {}

    static Map<String, @Nullable Object> object(Map<?, ?> source, String path, int depth) {
        checkDepth(path, depth);
        Map<String, @Nullable Object> target = new LinkedHashMap<>(source.size() * 2);
        source.forEach((key, value) -> {
            String name = text(String.valueOf(key), path.isEmpty() ? "keys" : path + " keys");
            target.put(name, value(value, path.isEmpty() ? name : path + "." + name, depth));
        });
        return Collections.unmodifiableMap(target);
    }

    private static List<@Nullable Object> array(Collection<?> source, String path, int depth) {
        checkDepth(path, depth);
        List<@Nullable Object> target = new ArrayList<>(source.size());
        for (Object element : source) {
            target.add(value(element, path + "[" + target.size() + "]", depth));
        }
        return Collections.unmodifiableList(target);
    }

    private static @Nullable Object value(@Nullable Object value, String path, int depth) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof CharSequence
                || value instanceof Character
                || value instanceof Enum
                || value instanceof UUID
                || value instanceof TemporalAccessor) {
            return text(value.toString(), path);
        }
        if (value instanceof Number number) {
            return number(number, path);
        }
        if (value instanceof Map<?, ?> object) {
            return object(object, path, depth + 1);
        }
        if (value instanceof Collection<?> array) {
            return array(array, path, depth + 1);
        }
        if (value.getClass().isArray()) {
            return array(elements(value), path, depth + 1);
        }
        throw new IllegalArgumentException(path + " must be text, a number, a boolean, null, a list or a map, was a "
                + value.getClass().getName());
    }

    private static List<@Nullable Object> elements(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static Object number(Number number, String path) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        BigDecimal decimal = decimal(number, path);
        if (decimal.precision() > MAX_NUMBER_DIGITS || Math.abs(exponent(decimal)) > MAX_EXPONENT) {
            throw new IllegalArgumentException(path + " must be a number of at most " + MAX_NUMBER_DIGITS
                    + " digits between 1e-" + MAX_EXPONENT + " and 1e" + MAX_EXPONENT);
        }
        BigDecimal plain = decimal.stripTrailingZeros();
        boolean fitsLong = plain.scale() <= 0 && plain.compareTo(MIN_LONG) >= 0 && plain.compareTo(MAX_LONG) <= 0;
        return fitsLong ? (Object) plain.longValueExact() : plain;
    }

    private static long exponent(BigDecimal decimal) {
        return decimal.signum() == 0 ? 0 : (long) decimal.precision() - decimal.scale() - 1;
    }

    private static BigDecimal decimal(Number number, String path) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(path + " must be a finite number, was " + number, e);
        }
    }

    private static String text(String text, String path) {
        int fault = Text.firstUnstorable(text);
        if (fault >= 0) {
            throw new IllegalArgumentException(path + " must be Unicode text without NUL, has U+"
                    + Text.hex(text.charAt(fault)) + " at character " + fault);
        }
        return text;
    }

    private static void checkDepth(String path, int depth) {
        if (depth > JsonObject.MAX_DEPTH) {
            throw new IllegalArgumentException(path + " must not be nested deeper than " + JsonObject.MAX_DEPTH);
        }
    }
}
