package dev.footfall.servlet.audience;

import dev.footfall.audience.Age;
import dev.footfall.audience.Gender;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Views told apart by who looked, under the names that the document has for them: {@code t} for all, {@code fl},
 * {@code ml} and {@code us} by gender, {@code k}, {@code m}, {@code m2}, {@code o} and {@code u} by age, and for both
 * at once the first letter of the gender before the age.
 */
final class Viewers {

    static final String ALL = "t";
    static final String FEMALE = "fl";
    static final String MALE = "ml";
    static final String UNDEFINED_GENDER = "us";
    static final String KID = "k";
    static final String YOUNG = "m";
    static final String ADULT = "m2";
    static final String OLD = "o";
    static final String UNDEFINED_AGE = "u";

    static final List<String> GENDERS = List.of(FEMALE, MALE, UNDEFINED_GENDER);
    static final List<String> AGES = List.of(KID, YOUNG, ADULT, OLD, UNDEFINED_AGE);

    /** Of sessions and of movies in them: that the viewer looked. */
    static final Filter LOOKED = Filter.of(Attribute.ATTENTION, "view");

    static final Filter VIEW =
            Filter.of(Attribute.PART_KIND, Dataset.VIEWER_SESSION).and(LOOKED);

    private static final long SECOND = 1_000;

    private static final List<String> KNOWN_GENDERS = List.of(FEMALE, MALE);
    private static final List<String> KNOWN_AGES = List.of(KID, YOUNG, ADULT, OLD);

    private Viewers() {}

    /**
     * What to ask for. No question finds what is undefined: that is what the others leave of all.
     *
     * @param inPairs whether each gender is told apart by age as well
     */
    static List<Measure> measures(boolean inPairs) {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.count(ALL).where(VIEW));
        KNOWN_GENDERS.forEach(gender -> measures.add(views(gender, gender(gender))));
        KNOWN_AGES.forEach(age -> measures.add(views(age, age(age))));
        if (inPairs) {
            KNOWN_GENDERS.forEach(gender -> KNOWN_AGES.forEach(
                    age -> measures.add(views(pair(gender, age), gender(gender).and(age(age))))));
        }
        return measures;
    }

    /** How long views last in the mean, in s with the two decimals that the document shows; 0 where there are none. */
    static BigDecimal meanSeconds(long millis, long views) {
        return views == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(views * SECOND), 2, RoundingMode.HALF_UP);
    }

    private static Measure views(String name, Filter of) {
        return Measure.count(name).where(VIEW.and(of));
    }

    private static Filter gender(String name) {
        return Filter.of(Attribute.GENDER, (name.equals(FEMALE) ? Gender.FEMALE : Gender.MALE).label());
    }

    private static Filter age(String name) {
        Age age = switch (name) {
            case KID -> Age.KID;
            case YOUNG -> Age.YOUNG;
            case ADULT -> Age.ADULT;
            default -> Age.OLD;
        };
        return Filter.of(Attribute.AGE, age.label());
    }

    private static String pair(String gender, String age) {
        return gender.charAt(0) + age;
    }

    /** All numbers by name, from those that were asked for. */
    static Map<String, Long> numbers(boolean inPairs, ToLongFunction<String> asked) {
        Map<String, Long> views = new TreeMap<>();
        measures(inPairs).forEach(measure -> views.put(measure.name(), asked.applyAsLong(measure.name())));
        views.put(UNDEFINED_GENDER, rest(views, ALL, KNOWN_GENDERS));
        views.put(UNDEFINED_AGE, rest(views, ALL, KNOWN_AGES));
        if (inPairs) {
            KNOWN_AGES.forEach(age -> views.put(
                    pair(UNDEFINED_GENDER, age), rest(views, age, List.of(pair(FEMALE, age), pair(MALE, age)))));
            GENDERS.forEach(gender -> views.put(pair(gender, UNDEFINED_AGE), rest(views, gender, ages(gender))));
        }
        return views;
    }

    private static List<String> ages(String gender) {
        return KNOWN_AGES.stream().map(age -> pair(gender, age)).toList();
    }

    private static long rest(Map<String, Long> views, String all, List<String> known) {
        return count(views, all)
                - known.stream().mapToLong(name -> count(views, name)).sum();
    }

    private static long count(Map<String, Long> views, String name) {
        return views.getOrDefault(name, 0L);
    }
}
