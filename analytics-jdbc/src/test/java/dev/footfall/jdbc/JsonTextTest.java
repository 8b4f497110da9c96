package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void everyKindOfValueComesBack() {
        JsonObject object = JsonObject.of(Map.of(
                "text",
                "a \"quoted\" \u00fc \ud83e\ude91 \n",
                "long",
                Long.MIN_VALUE,
                "decimal",
                new BigDecimal("1234567890123456789012345678901234567890.123456789"),
                "huge",
                new BigDecimal("1E+308"),
                "tiny",
                new BigDecimal("1E-308"),
                "flags",
                List.of(true, false),
                "nested",
                Map.of("list", new ArrayList<>(List.of(Map.of(), List.of())))));
        assertThat(JsonText.read(JsonText.write(object))).isEqualTo(object);
    }

    @Test
    void nullComesBack() {
        JsonObject object = JsonObject.of("none", null);
        assertThat(JsonText.read(JsonText.write(object))).isEqualTo(object);
    }

    @Test
    void aNumberMayBePrintedInFull() {
        String full = "{\"huge\":1" + "0".repeat(308) + ",\"one\":1.00}";
        assertThat(JsonText.read(full)).isEqualTo(JsonObject.of(Map.of("huge", new BigDecimal("1E+308"), "one", 1)));
    }

    @Test
    void fragmentsAreInEveryObjectThatContainsTheirs() {
        JsonObject contained =
                JsonObject.of(Map.of("a", 1, "b", Map.of("c", "x"), "d", List.of(Map.of("e", true)), "\u00fc", "y"));
        assertThat(JsonFragments.of(contained.asMap()))
                .containsExactlyInAnyOrder("\"a\":1", "\"b\":", "\"c\":\"x\"", "\"d\":", "\"e\":true");
    }
}
