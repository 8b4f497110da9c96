package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.TimeBucket;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What answers take at least, by the layout of objects in a heap with compressed references. */
class AnswerSizeTest {

    private static final ZonedDateTime DAY = ZonedDateTime.of(2026, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static AggregateQuery question(String... assets) {
        return AggregateQuery.of(Tenant.of("shop"), Dataset.EVENT)
                .measure(Measure.count("views"))
                .by(TimeBucket.DAY, Attribute.ASSET)
                .where(Attribute.ASSET, assets)
                .build();
    }

    private static long bytes(int rows, String asset) {
        AggregateQuery query = question("a");
        AggregateRow row = new AggregateRow(query, Arrays.asList(DAY, asset), List.of(1.0));
        return AnswerSize.bytes(new AggregateResult(query, Collections.nCopies(rows, row)));
    }

    @Test
    void eachRowTakesItsListsItsNumberItsTimeAndItsText() {
        // A row, two lists that wrap two others, arrays of two and one, a number, a time of four objects, a text.
        long least = 24 + 2 * (16 + 24) + 24 + 24 + 16 + (24 + 24 + 24 + 24) + 24 + 24;
        assertThat(bytes(1_001, "chair") - bytes(1, "chair")).isBetween(1_000 * least, 2_000 * least);
    }

    @Test
    void longTextsTakeMore() {
        assertThat(bytes(1, "x".repeat(10_000)) - bytes(1, "x")).isGreaterThanOrEqualTo(9_999);
    }

    @Test
    void aQuestionTakesWhatItsFilterHolds() {
        String[] assets = IntStream.range(0, 10_000).mapToObj(Integer::toString).toArray(String[]::new);
        // A text, its characters, and its place in a set.
        assertThat(AnswerSize.bytes(question(assets)) - AnswerSize.bytes(question("a")))
                .isGreaterThan(9_999 * (24 + 24 + 8));
    }

    @Test
    void whatHasNoValueTakesALittle() {
        AggregateQuery query = question("a");
        AggregateRow row = new AggregateRow(query, Arrays.asList(DAY, null), Arrays.asList((Double) null));
        assertThat(AnswerSize.bytes(new AggregateResult(query, List.of(row)))).isLessThan(bytes(1, ""));
    }
}
