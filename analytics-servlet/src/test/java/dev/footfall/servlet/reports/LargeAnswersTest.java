package dev.footfall.servlet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.core.query.Answers;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.time.TimeRange;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer with more rows than anybody can use is refused. */
class LargeAnswersTest extends ReportsSite {

    private static final int TOO_MANY = 100_001;

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return super.configure(builder).surroundings(LargeAnswersTest::withManyGroups);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports_per_state?",
                "reports_per_user?",
                "reports_per_field_selection?field_id=2&",
                "user_awareness?"
            })
    void aShorterRangeIsAskedFor(String call) {
        Reply reply = reply(call + SAMPLE);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("errors")).hasSize(1);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("start_date");
        assertThat(reply.json().at("/errors/0/message").asText())
                .contains("shorter")
                .contains("100000");
    }

    private static Surroundings withManyGroups(Surroundings given) {
        return given.with(new Answers(new ManyGroups()));
    }

    /** Has one group more than allowed, whatever is asked. */
    private static final class ManyGroups implements AggregateStore {

        @Override
        public List<StoreRow> aggregate(StoreQuery query) {
            List<@Nullable Double> ones = Collections.nCopies(query.measures().size(), 1.0);
            return Stream.iterate(0, number -> number + 1)
                    .limit(TOO_MANY)
                    .map(number -> new StoreRow(
                            0, Collections.nCopies(query.dimensions().size(), "selection" + number), ones))
                    .toList();
        }

        @Override
        public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
            return Optional.empty();
        }
    }
}
