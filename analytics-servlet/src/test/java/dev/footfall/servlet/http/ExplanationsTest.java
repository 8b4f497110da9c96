package dev.footfall.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.query.Provenance;
import dev.footfall.query.Dataset;
import dev.footfall.query.Explanation;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.thirdparty.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

    private final Explanations explanations = new Explanations(new Json());

    private void tell(String reason) {
        explanations.add(new Provenance(Dataset.PART, Provenance.Way.KEPT, new Explanation("rollup parts", reason)));
    }

    private String added(String object) throws IOException {
        byte[] bytes = object.getBytes(StandardCharsets.UTF_8);
        assertThat(Explanations.isObject(bytes)).isTrue();
        return new String(explanations.addedTo(bytes), StandardCharsets.UTF_8);
    }

    @Test
    void theyComeLastInAnObject() throws IOException {
        tell("28 days");
        String field =
                "\"debug\":[{\"dataset\":\"part\",\"answer\":\"kept\",\"source\":\"rollup parts\",\"reason\":\"28 days\"}]";

        assertThat(added("{\"a\":\"ä}\"}")).isEqualTo("{\"a\":\"ä}\"," + field + "}");
        assertThat(added("{}")).isEqualTo("{" + field + "}");
    }

    @Test
    void whatIsNoObjectIsLeftAlone() {
        for (String other : new String[] {"[]", "[{}]", "", "{", "1", "\"}\""}) {
            assertThat(Explanations.isObject(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void aHeaderIsOneLineOfPlainCharacters() throws IOException {
        tell("größer\r\nSet-Cookie: a=b");

        assertThat(explanations.header()).matches("[\\x20-\\x7e]+");
        JsonNode told = new ObjectMapper().readTree(explanations.header());
        assertThat(told.at("/0/reason").asText()).isEqualTo("größer\r\nSet-Cookie: a=b");
    }

    @Test
    void aHeaderHoldsTheFirstOfThemWhereNotAllFit() throws IOException {
        for (int i = 0; i < 500; i++) {
            tell("for reason " + i);
        }

        JsonNode told = new ObjectMapper().readTree(explanations.header());

        assertThat(explanations.header()).hasSizeBetween(3_800, 4_000);
        assertThat(told.at("/0/reason").asText()).isEqualTo("for reason 0");
    }
}
