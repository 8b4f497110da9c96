package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Explanation;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.TimeBucket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final AggregateQuery BY_DAY = AggregateQuery.of(Tenant.of("shop"), Dataset.PART)
            .between(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"))
            .measure(Measure.count("parts"))
            .by(TimeBucket.DAY)
            .build();

    private final FixedStore store = new FixedStore();
    private final Answers answers = new Answers(store, null, new AtomicLong()::get);
    private final List<Provenance> told = new ArrayList<>();
    private final CuriousAsker curious = new CuriousAsker("ann", told::add);

    @Test
    void whatTheStoreIsAskedIsWhatItExplains() {
        store.explanation = query -> new Explanation(
                "rollup parts", ((Slots.Cut) query.slots()).stretches().size() + " days");

        assertThat(answers.explain(BY_DAY)).containsExactly(new Explanation("rollup parts", "28 days"));
        assertThat(store.asked).as("nothing is counted").hasValue(0);
    }

    @Test
    void whoIsCuriousIsToldAndAnsweredLikeAnyone() {
        answers.ask(BY_DAY, curious);
        answers.ask(BY_DAY, "bob");

        assertThat(told)
                .containsExactly(new Provenance(
                        Dataset.PART, Provenance.Way.COUNTED, Explanation.events("there is nothing else")));
        assertThat(store.asked).as("bob shares it").hasValue(1);
    }

    @Test
    void whoIsCuriousSeesWhatHeWroteLikeAnyone() {
        answers.ask(BY_DAY, curious);
        answers.wrote("ann");
        answers.ask(BY_DAY, curious);
        answers.wrote(curious);
        answers.ask(BY_DAY, "ann");
        assertThat(store.asked).hasValue(3);
    }

    @Test
    void theLeavesOfATreeAreExplainedToo() {
        AggregateQuery total = AggregateQuery.of(Tenant.of("shop"), Dataset.EVENT)
                .measure(Measure.count("events"))
                .build();
        answers.tree(total, List.of(Level.of(Attribute.ASSET, Comparator.naturalOrder())), curious)
                .close();
        assertThat(told).extracting(Provenance::dataset).containsExactly(Dataset.EVENT);
    }

    @Test
    void anAnswerIsGivenAlsoWhereNobodyCanSayWhereItCameFrom() {
        store.explanation = query -> {
            throw new StoreUnavailableException("away", null);
        };
        answers.ask(BY_DAY, curious);
        assertThat(told).extracting(each -> each.explanation().source()).containsExactly("unknown");
    }
}
