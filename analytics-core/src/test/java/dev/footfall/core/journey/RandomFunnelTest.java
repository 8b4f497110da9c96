package dev.footfall.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.access.Tenant;
import dev.footfall.journey.Funnel;
import dev.footfall.journey.FunnelQuery;
import dev.footfall.journey.FunnelStep;
import dev.footfall.journey.JourneyEvent;
import dev.footfall.query.Attribute;
import dev.footfall.query.Filter;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Funnels of random viewers, against all attempts that there are. */
class RandomFunnelTest {

    /**
     * By the definition: who gets furthest, then there first, then began last, then goes each step at its first chance.
     */
    private static final Comparator<List<Integer>> BEST = Comparator.<List<Integer>>comparingInt(List::size)
            .reversed()
            .thenComparing(attempt -> attempt.get(attempt.size() - 1))
            .thenComparing(attempt -> attempt.get(0), Comparator.reverseOrder())
            .thenComparing(attempt -> attempt.stream().mapToInt(i -> i).toArray(), Arrays::compare);

    private static FunnelQuery query(int steps, long window) {
        return new FunnelQuery(
                Tenant.of("acme"),
                TimeRange.ALL,
                IntStream.range(0, steps)
                        .mapToObj(step -> new FunnelStep("step " + step, Filter.ALL))
                        .toList(),
                Duration.ofMillis(window),
                Filter.ALL,
                Attribute.ASSET);
    }

    private static List<JourneyEvent> viewer(Random random, String who, int steps) {
        List<JourneyEvent> events = new ArrayList<>();
        long at = 0;
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            at += random.nextInt(4);
            int matched = 1 + random.nextInt((1 << steps) - 1);
            events.add(new JourneyEvent(
                    who,
                    Instant.ofEpochMilli(at),
                    random.nextBoolean() ? matched : Integer.lowestOneBit(matched),
                    List.of("e" + events.size())));
        }
        return events;
    }

    /** Every attempt, as the numbers of its events. */
    private static List<List<Integer>> attempts(List<JourneyEvent> events, int steps, long window) {
        List<List<Integer>> all = new ArrayList<>();
        for (int first = 0; first < events.size(); first++) {
            if (events.get(first).isStep(0)) {
                goOn(List.of(first), events, steps, window, all);
            }
        }
        return all;
    }

    private static void goOn(
            List<Integer> attempt, List<JourneyEvent> events, int steps, long window, List<List<Integer>> all) {
        all.add(attempt);
        if (attempt.size() == steps) {
            return;
        }
        long latest = events.get(attempt.get(0)).at().toEpochMilli() + window;
        for (int next = attempt.get(attempt.size() - 1) + 1; next < events.size(); next++) {
            JourneyEvent event = events.get(next);
            if (event.isStep(attempt.size()) && event.at().toEpochMilli() <= latest) {
                goOn(Stream.concat(attempt.stream(), Stream.of(next)).toList(), events, steps, window, all);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theAttemptThatCountsIsTheBestOfAll(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 5_000; run++) {
            int steps = 2 + random.nextInt(3);
            long window = 1L + random.nextInt(12);
            List<JourneyEvent> events = viewer(random, "who", steps);
            FunnelFold fold = new FunnelFold(query(steps, window));
            events.forEach(fold::add);
            assertThat(told(fold.answer()))
                    .as("%s in %s ms", events, window)
                    .isEqualTo(expected(events, steps, window));
        }
    }

    private static String told(Funnel funnel) {
        StringBuilder told = new StringBuilder();
        funnel.steps().stream()
                .filter(step -> step.count() > 0)
                .forEach(step -> told.append(step.medianTime()).append(' '));
        return told + funnel.groups().stream().map(Funnel.Group::key).toList().toString();
    }

    private static String expected(List<JourneyEvent> events, int steps, long window) {
        List<Integer> best = attempts(events, steps, window).stream().min(BEST).orElse(List.of());
        StringBuilder told = new StringBuilder();
        for (int step = 0; step < best.size(); step++) {
            Instant at = events.get(best.get(step)).at();
            told.append(
                            step == 0
                                    ? null
                                    : Duration.between(
                                            events.get(best.get(step - 1)).at(), at))
                    .append(' ');
        }
        return told + best.stream().limit(1).map(first -> "e" + first).toList().toString();
    }

    @Test
    void viewersAddUpAndTheMiddleOfTheirTimesIsExact() {
        Random random = new Random(5);
        FunnelFold fold = new FunnelFold(query(3, 8));
        long[] counts = new long[3];
        List<List<Long>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int who = 0; who < 1_000; who++) {
            List<JourneyEvent> events = viewer(random, "who " + who, 3);
            events.forEach(fold::add);
            List<Integer> best = attempts(events, 3, 8).stream().min(BEST).orElse(List.of());
            for (int step = 0; step < best.size(); step++) {
                counts[step]++;
                long at = events.get(best.get(step)).at().toEpochMilli();
                times.get(step)
                        .add(
                                step == 0
                                        ? 0
                                        : at
                                                - events.get(best.get(step - 1))
                                                        .at()
                                                        .toEpochMilli());
            }
        }
        Funnel funnel = fold.answer();
        for (int step = 0; step < 3; step++) {
            assertThat(funnel.steps().get(step).count()).isEqualTo(counts[step]);
            List<Long> sorted = times.get(step).stream().sorted().toList();
            int size = sorted.size();
            Duration middle = Duration.ofMillis(sorted.get((size - 1) / 2) + sorted.get(size / 2))
                    .dividedBy(2);
            assertThat(funnel.steps().get(step).medianTime()).isEqualTo(step == 0 ? null : middle);
        }
    }

    @Test
    void moreTimesThanFitAreRefused() {
        FunnelFold fold = new FunnelFold(query(2, 8), 1);
        for (String who : List.of("ann", "bob")) {
            fold.add(new JourneyEvent(who, Instant.EPOCH, 1, List.of("a")));
            fold.add(new JourneyEvent(who, Instant.EPOCH, 2, List.of("a")));
        }
        assertThatThrownBy(fold::answer)
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("ask for a shorter range");
    }
}
