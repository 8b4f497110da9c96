package dev.footfall.servlet.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Dimension;
import dev.footfall.query.TimeBucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    @ParameterizedTest
    @EnumSource(Attribute.class)
    void everyAttributeIsFoundByItsWord(Attribute attribute) {
        assertThat(Words.ATTRIBUTES.find(Words.word(attribute))).contains(attribute);
        assertThat(Words.DIMENSIONS.find(Words.word(attribute))).contains(attribute);
    }

    @ParameterizedTest
    @EnumSource(TimeBucket.class)
    void everyBucketIsFoundByItsWord(Dimension bucket) {
        assertThat(Words.DIMENSIONS.find(Words.word(bucket))).contains(bucket);
    }

    @Test
    void wordsBeginSmallAndGoOnLarge() {
        assertThat(Words.word(Attribute.DEVICE_CATEGORY)).isEqualTo("deviceCategory");
        assertThat(Words.word(TimeBucket.HOUR_OF_DAY)).isEqualTo("hourOfDay");
        assertThat(Words.ATTRIBUTES.find("DEVICE_CATEGORY")).isEmpty();
        assertThat(Words.DATASETS.all()).containsExactly("event", "part", "session", "report", "viewing", "user");
    }

    @ParameterizedTest
    @EnumSource(Dataset.class)
    void theDocumentNamesWhatTheRowsOfEachDatasetSay(Dataset dataset) throws IOException {
        String row = "| `%s` | %s | %s |"
                .formatted(Words.word(dataset), attributes(dataset, false), attributes(dataset, true));
        assertThat(Files.readAllLines(Path.of("../docs/rest/query.md"))).contains(row);
    }

    private static String attributes(Dataset dataset, boolean numbers) {
        String words = Arrays.stream(Attribute.values())
                .filter(attribute -> attribute.isIn(dataset) && attribute.isNumber() == numbers)
                .map(attribute -> "`" + Words.word(attribute) + "`")
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "–" : words;
    }
}
