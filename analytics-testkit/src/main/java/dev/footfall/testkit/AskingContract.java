package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives contracts of counting their words. */
abstract class AskingContract extends StoreContract {

    static final Measure COUNT = Measure.count("count");

    static StoreQuestion events() {
        return StoreQuestion.of(Dataset.EVENT);
    }

    static StoreQuestion parts() {
        return StoreQuestion.of(Dataset.PART);
    }

    static StoreQuestion sessions() {
        return StoreQuestion.of(Dataset.SESSION);
    }

    static StoreQuestion reports() {
        return StoreQuestion.of(Dataset.REPORT);
    }

    List<StoreRow> ask(StoreQuestion question) {
        return store.aggregates().aggregate(question.query());
    }

    void assertAnswer(StoreQuestion question, StoreRow... expected) {
        assertThat(ask(question))
                .as("answer to %s", question.query())
                .usingElementComparator(Closeness.OF_ROWS)
                .containsExactlyInAnyOrder(expected);
    }

    /** The row of a question that tells nothing apart. */
    static StoreRow all(@Nullable Number... values) {
        return row(0, List.of(), values);
    }

    /** The row of a question with one dimension. */
    static StoreRow group(@Nullable String key, @Nullable Number... values) {
        List<@Nullable String> keys = new ArrayList<>();
        keys.add(key);
        return row(0, keys, values);
    }

    static StoreRow slot(long slot, @Nullable Number... values) {
        return row(slot, List.of(), values);
    }

    static StoreRow row(long slot, List<@Nullable String> keys, @Nullable Number... values) {
        return new StoreRow(
                slot,
                keys,
                Arrays.asList(Stream.of(values)
                        .map(value -> value == null ? null : value.doubleValue())
                        .toArray(Double[]::new)));
    }

    static List<@Nullable String> keys(@Nullable String... keys) {
        return Arrays.asList(keys);
    }
}
