package dev.footfall.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonIdsTest {

    @Test
    void numbersComeFirstByTheirValueThenTextsByCodePoint() {
        List<String> inOrder = List.of(
                "-10",
                "-9",
                "-1",
                "0",
                "1",
                "9",
                "10",
                "99999999999999999998",
                "99999999999999999999",
                "100000000000000000000",
                "",
                "+1",
                "-0",
                "01",
                "1.0",
                "1a",
                "a",
                "\uFFFD",
                "\uD83D\uDE00");
        List<String> sorted = new ArrayList<>(inOrder);
        Collections.shuffle(sorted, new Random(7));

        sorted.sort(JsonIds.ORDER);

        assertThat(sorted).isEqualTo(inOrder);
    }
}
