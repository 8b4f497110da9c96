package dev.footfall.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import dev.footfall.device.DeviceCategory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonObjectTest {

    static Stream<Arguments> normalForms() {
        return Stream.of(
                Arguments.of(1, 1L),
                Arguments.of((short) -5, -5L),
                Arguments.of((byte) 7, 7L),
                Arguments.of(1.0, 1L),
                Arguments.of(-0.0, 0L),
                Arguments.of(1e3, 1_000L),
                Arguments.of(0.1, new BigDecimal("0.1")),
                Arguments.of(0.1f, new BigDecimal("0.1")),
                Arguments.of(1e300, new BigDecimal("1E+300")),
                Arguments.of(new BigDecimal("1.500"), new BigDecimal("1.5")),
                Arguments.of(new BigDecimal("7.00"), 7L),
                Arguments.of(new BigDecimal("0E+1000000"), 0L),
                Arguments.of(BigInteger.valueOf(Long.MAX_VALUE), Long.MAX_VALUE),
                Arguments.of(new BigInteger("9223372036854775808"), new BigDecimal("9223372036854775808")),
                Arguments.of(new AtomicInteger(3), 3L),
                Arguments.of("text", "text"),
                Arguments.of(CharBuffer.wrap("text"), "text"),
                Arguments.of(true, true),
                Arguments.of(null, null),
                Arguments.of(DeviceCategory.TV, "TV"),
                Arguments.of(new UUID(0, 1), "00000000-0000-0000-0000-000000000001"),
                Arguments.of(Instant.EPOCH, "1970-01-01T00:00:00Z"),
                Arguments.of(LocalDate.of(2026, 3, 1), "2026-03-01"),
                Arguments.of(new Integer[] {1, 2}, List.of(1L, 2L)),
                Arguments.of(new int[] {1, 2}, List.of(1L, 2L)),
                Arguments.of(new String[] {"a", null}, Arrays.asList("a", null)),
                Arguments.of('x', "x"),
                Arguments.of(List.of(1.0, "a"), List.of(1L, "a")),
                Arguments.of(Map.of(1, 2), Map.of("1", 2L)));
    }

    @ParameterizedTest
    @MethodSource("normalForms")
    void everyValueHasOneNormalForm(@Nullable Object given, @Nullable Object normal) {
        assertThat(JsonObject.of("key", given).get("key")).isEqualTo(normal);
    }

    @Test
    void equalNumbersMakeEqualObjects() {
        assertThat(JsonObject.of("a", 1))
                .isEqualTo(JsonObject.of("a", 1.0))
                .isEqualTo(JsonObject.of("a", new BigDecimal("1.00")))
                .hasSameHashCodeAs(JsonObject.of("a", 1.0))
                .isNotEqualTo(JsonObject.of("a", "1"));
    }

    @Test
    void keysKeepTheirOrderButEqualityDoesNotAskForIt() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", 2);
        JsonObject object = JsonObject.of(map);
        assertThat(object.asMap().keySet()).containsExactly("z", "a");
        assertThat(object).isEqualTo(JsonObject.of(Map.of("a", 2, "z", 1)));
    }

    @Test
    void whatHappensToTheSourceLaterMakesNoDifference() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> map = new LinkedHashMap<>(Map.of("list", list));
        JsonObject object = JsonObject.of(map);
        list.add(2);
        map.put("more", 3);
        assertThat(object.asMap()).isEqualTo(Map.of("list", List.of(1L)));
    }

    @Test
    void nothingInItCanBeChanged() {
        JsonObject object = JsonObject.of(Map.of("list", List.of(1), "map", Map.of("a", 1)));
        assertThat(object.asMap()).isUnmodifiable();
        assertThat(object.get("list")).asInstanceOf(LIST).isUnmodifiable();
        assertThat(object.get("map")).asInstanceOf(MAP).isUnmodifiable();
    }

    @Test
    void aTextIsOnlyGivenWhereThereIsOne() {
        JsonObject object = JsonObject.of(Map.of("text", "a", "number", 1));
        assertThat(object.text("text")).isEqualTo("a");
        assertThat(object.text("number")).isNull();
        assertThat(object.text("absent")).isNull();
        assertThat(object.isEmpty()).isFalse();
        assertThat(JsonObject.of(Map.of())).isSameAs(JsonObject.EMPTY);
        assertThat(JsonObject.EMPTY.isEmpty()).isTrue();
    }

    static Stream<Arguments> refusals() {
        String tooLong = " must be a number of at most 64 digits between 1e-308 and 1e308";
        return Stream.of(
                Arguments.of(
                        Locale.ROOT,
                        "key must be text, a number, a boolean, null, a list or a map, was a java.util.Locale"),
                Arguments.of(Double.NaN, "key must be a finite number, was NaN"),
                Arguments.of(Float.NEGATIVE_INFINITY, "key must be a finite number, was -Infinity"),
                Arguments.of(new BigDecimal("1e309"), "key" + tooLong),
                Arguments.of(new BigDecimal("1e-309"), "key" + tooLong),
                Arguments.of(new BigDecimal("1e1000000000"), "key" + tooLong),
                Arguments.of(new BigInteger("9".repeat(65)), "key" + tooLong),
                Arguments.of("a\u0000", "key must be Unicode text without NUL, has U+0000 at character 1"),
                Arguments.of("ab\ud83e", "key must be Unicode text without NUL, has U+D83E at character 2"),
                Arguments.of("\ude91", "key must be Unicode text without NUL, has U+DE91 at character 0"),
                Arguments.of(
                        Map.of("deeper", Arrays.asList(1, List.of("\u0000"))),
                        "key.deeper[1][0] must be Unicode text without NUL, has U+0000 at character 0"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatJsonOrADatabaseCannotHoldIsRefusedWithItsPlace(Object value, String message) {
        assertThatThrownBy(() -> JsonObject.of("key", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aKeyThatCannotBeStoredIsRefused() {
        assertThatThrownBy(() -> JsonObject.of("a\u0000", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("keys must be Unicode text without NUL, has U+0000 at character 1");
        assertThatThrownBy(() -> JsonObject.of("a", Map.of("\ud83e", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a keys must be Unicode text without NUL, has U+D83E at character 0");
    }

    @Test
    void nestingEndsAtTheGreatestDepth() {
        assertThat(JsonObject.of(nested(JsonObject.MAX_DEPTH)).isEmpty()).isFalse();
        assertThatThrownBy(() -> JsonObject.of(nested(JsonObject.MAX_DEPTH + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a.".repeat(JsonObject.MAX_DEPTH - 1) + "a must not be nested deeper than 64");
    }

    @Test
    void aMapThatHoldsItselfIsRefused() {
        Map<String, Object> endless = new LinkedHashMap<>();
        endless.put("self", endless);
        assertThatThrownBy(() -> JsonObject.of(endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("must not be nested deeper than 64");
    }

    /** The meaning itself is the table of the stores' contract; these are the corners of its recursion. */
    @Test
    void containmentFollowsObjectsByKeyAndArraysAsSets() {
        JsonObject whole = JsonObject.of(Map.of("a", List.of(1, Map.of("b", 2, "c", List.of(3, 4))), "d", "x"));
        assertThat(whole.contains(JsonObject.EMPTY)).isTrue();
        assertThat(whole.contains(whole)).isTrue();
        assertThat(whole.contains(JsonObject.of("a", List.of(Map.of("c", List.of(4))))))
                .isTrue();
        assertThat(whole.contains(JsonObject.of("a", List.of(1.0, 1, 1, 1)))).isTrue();
        assertThat(whole.contains(JsonObject.of("a", 1))).isFalse();
        assertThat(whole.contains(JsonObject.of("a", List.of(Map.of("c", List.of(5))))))
                .isFalse();
        assertThat(whole.contains(JsonObject.of("d", null))).isFalse();
        assertThat(whole.contains(JsonObject.of("e", null))).isFalse();
        assertThat(JsonObject.of("e", null).contains(JsonObject.of("e", null))).isTrue();
        assertThat(JsonObject.EMPTY.contains(whole)).isFalse();
    }

    static Stream<Arguments> sizes() {
        return Stream.of(
                Arguments.of(Map.of(), "{}"),
                Arguments.of(Map.of("a", 1), "{\"a\":1}"),
                Arguments.of(Map.of("a", List.of()), "{\"a\":[]}"),
                Arguments.of(Map.of("a", List.of(1, -20, 0.5)), "{\"a\":[1,-20,0.5]}"),
                Arguments.of(Map.of("a", Map.of("b", true)), "{\"a\":{\"b\":true}}"),
                Arguments.of(Map.of("a", Arrays.asList(null, false)), "{\"a\":[null,false]}"),
                Arguments.of(Map.of("q", "\"\\/"), "{\"q\":\"\\\"\\\\/\"}"),
                Arguments.of(Map.of("w", "\b\t\n\f\r"), "{\"w\":\"\\b\\t\\n\\f\\r\"}"),
                Arguments.of(Map.of("c", "\u0001\u001f\u007f"), "{\"c\":\"\\u0001\\u001f\u007f\"}"),
                Arguments.of(Map.of("é", "漢🪑"), "{\"é\":\"漢🪑\"}"),
                Arguments.of(Map.of("n", 1e300), "{\"n\":1E+300}"));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void itsSizeIsThatOfCompactJson(Map<?, ?> values, String json) {
        assertThat(JsonObject.of(values).jsonBytes()).isEqualTo(json.getBytes(UTF_8).length);
    }

    private static Map<String, Object> nested(int depth) {
        Map<String, Object> map = Map.of();
        for (int i = 1; i < depth; i++) {
            map = Map.of("a", map);
        }
        return depth == 1 ? Map.of("a", 1) : map;
    }
}
