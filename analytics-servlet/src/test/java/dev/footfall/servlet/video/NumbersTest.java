package dev.footfall.servlet.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.thirdparty.jackson.core.JsonFactory;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0.75, 0.75",
        "0.33333333, 0.3333",
        "0.00005, 0.0001",
        "0.99995, 1",
        "-0.00005, -0.0001",
        "-0.00004, 0",
        "0, 0",
        "500, 500",
        "12000000, 12000000",
        "1.5E11, 150000000000"
    })
    void aRatioHasFourDecimalsAtMost(double ratio, String written) throws IOException {
        assertThat(ratio(ratio)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "120.5, 120.5", "0.0005, 0.001", "33.33333, 33.333", "2400000, 2400000"})
    void secondsHaveThreeDecimalsAtMost(double seconds, String written) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            Numbers.seconds(json, "x", seconds);
            json.writeEndObject();
        }
        assertThat(out).hasToString("{\"x\":" + written + "}");
    }

    @Test
    void whatThereIsNotIsNull() throws IOException {
        assertThat(ratio(null)).isEqualTo("null");
    }

    private static String ratio(@Nullable Double ratio) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            Numbers.ratio(json, "x", ratio);
            json.writeEndObject();
        }
        return out.toString().replace("{\"x\":", "").replace("}", "");
    }
}
