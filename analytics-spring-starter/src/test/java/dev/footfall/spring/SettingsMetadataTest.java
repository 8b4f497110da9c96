package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footfall.core.settings.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What an IDE offers is what is read, no more and no less. */
class SettingsMetadataTest {

    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

    @Test
    void everySettingIsDescribedAndNothingElseIs() throws IOException {
        Set<String> read = new TreeSet<>();
        SettingsReader.read(name -> {
            read.add(name.replaceFirst("\\[0]\\..*", ""));
            return null;
        });

        assertThat(described("analytics.")).containsExactlyElementsOf(read);
    }

    @Test
    void whatSpringReadsForUsIsDescribedToo() throws IOException {
        assertThat(described("management."))
                .containsExactly(
                        "management.endpoint.analytics.access",
                        "management.endpoint.analytics.cache.time-to-live",
                        "management.health.analytics.enabled");
    }

    private static Set<String> described(String prefix) throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream json = SettingsMetadataTest.class.getResourceAsStream(METADATA)) {
            for (JsonNode property :
                    new ObjectMapper().readTree(Objects.requireNonNull(json)).get("properties")) {
                assertThat(property.get("description").asText()).endsWith(".");
                assertThat(property.get("type").asText()).contains(".");
                if (property.get("name").asText().startsWith(prefix)) {
                    names.add(property.get("name").asText());
                }
            }
        }
        return names;
    }
}
