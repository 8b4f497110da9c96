package dev.footfall.servlet.audience;

import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What objects tell of the views in them, beyond their number. */
record ViewDetails(boolean sex, boolean age, boolean movies, boolean intervals) {

    /** How long all views lasted together, in ms. */
    static final String LENGTH = "length";

    /** What switches them on. */
    static final List<String> NAMES = List.of("sex", "age", "movies", "intervals");

    private static final String SESSIONS = "sessions";
    private static final String PLAYS = "v";
    private static final String WATCHED_PLAYS = "va";
    private static final String INTERVALS = "ia";
    /** Where intervals end and the next begin, in s. */
    private static final List<Integer> BOUNDS = List.of(1, 2, 3, 5, 10, 20, 30, 60, 120);

    private static final double SECOND = 1000;

    static ViewDetails read(Parameters parameters) {
        return new ViewDetails(
                parameters.isSet("sex"),
                parameters.isSet("age"),
                parameters.isSet("movies"),
                parameters.isSet("intervals"));
    }

    /** Always with what the totals need. */
    List<Measure> measures() {
        // Sessions are counted so that there is an object also where nobody looked.
        List<Measure> measures =
                new ArrayList<>(List.of(Measure.count(SESSIONS).where(Attribute.PART_KIND, Dataset.VIEWER_SESSION)));
        measures.addAll(Viewers.measures(isInPairs()));
        measures.add(Measure.sum(LENGTH, Attribute.DURATION).where(Viewers.VIEW));
        if (movies) {
            Filter movie = Filter.of(Attribute.PART_KIND, Dataset.MOVIE_VIEWING);
            measures.add(Measure.sum(PLAYS, Attribute.PLAYS).where(movie));
            measures.add(Measure.sum(WATCHED_PLAYS, Attribute.WATCHED_PLAYS).where(movie));
        }
        for (int i = 0; intervals && i <= BOUNDS.size(); i++) {
            measures.add(Measure.count(INTERVALS + i).where(Viewers.VIEW.and(interval(i))));
        }
        return measures;
    }

    private boolean isInPairs() {
        return sex && age;
    }

    private static Condition interval(int number) {
        Double begin = number == 0 ? null : BOUNDS.get(number - 1) * SECOND;
        Double end = number == BOUNDS.size() ? null : BOUNDS.get(number) * SECOND;
        return new Condition.Between(Attribute.DURATION, begin, end);
    }

    /** The members of an object, by name. */
    Map<String, Object> of(AggregateRow row) {
        Map<String, Object> object = new TreeMap<>();
        Viewers.numbers(isInPairs(), row::count).forEach((name, number) -> {
            if (isWanted(name)) {
                object.put(name, number);
            }
        });
        if (movies) {
            object.put(PLAYS, row.count(PLAYS));
            object.put(WATCHED_PLAYS, row.count(WATCHED_PLAYS));
        }
        if (intervals) {
            object.put(
                    INTERVALS,
                    IntStream.rangeClosed(0, BOUNDS.size())
                            .mapToObj(i -> row.count(INTERVALS + i))
                            .toList());
        }
        return object;
    }

    private boolean isWanted(String viewers) {
        return isInPairs()
                || viewers.equals(Viewers.ALL)
                || (sex && Viewers.GENDERS.contains(viewers))
                || (age && Viewers.AGES.contains(viewers));
    }
}
