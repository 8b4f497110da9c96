package dev.footfall.jdbc;

import dev.footfall.audience.Age;
import dev.footfall.audience.Emotion;
import dev.footfall.audience.Gender;
import dev.footfall.audience.ViewerSession;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of viewings says that has only few values: in the table four characters, while it is counted one small
 * number, so that a condition on any of it has to be looked at only once for each number.
 */
final class Traits {

    private static final char VIEW = 'v';
    private static final char OPPORTUNITY = 'o';
    private static final char UNDEFINED = '-';

    private static final Trait ATTENTION = new Trait(Attribute.ATTENTION, 2, "view", "opportunity");
    private static final Trait AGE = new Trait(Attribute.AGE, 4, null, "kid", "young", "adult", "old");
    private static final Trait GENDER = new Trait(Attribute.GENDER, 20, null, "female", "male");
    private static final Trait EMOTION =
            new Trait(Attribute.EMOTION, 60, null, "neutral", "happy", "angry", "surprise");
    private static final List<Trait> ALL = List.of(
            new Trait(Attribute.PART_KIND, 1, Dataset.VIEWER_SESSION, Dataset.MOVIE_VIEWING),
            ATTENTION,
            AGE,
            GENDER,
            EMOTION);

    /** How many numbers there are; each is smaller than that. */
    static final int NUMBERS = 300;

    /** What turns the number of a session into that of a movie in it. */
    static final int MOVIE = 1;

    private record Trait(Attribute attribute, int weight, List<@Nullable String> labels) {

        Trait(Attribute attribute, int weight, @Nullable String... labels) {
            this(attribute, weight, Arrays.asList(labels));
        }

        int digit(int number) {
            return number / weight % labels.size();
        }

        /** Of what can be undefined: the code that devices send for it. */
        char code(@Nullable String label) {
            return label == null ? UNDEFINED : (char) ('0' + labels.indexOf(label) - 1);
        }

        int part(char code) {
            return code == UNDEFINED ? 0 : weight * (code - '0' + 1);
        }
    }

    private Traits() {}

    static String pack(ViewerSession session) {
        Age age = session.age();
        Gender gender = session.gender();
        Emotion mood = session.mood();
        return new String(new char[] {
            session.isView() ? VIEW : OPPORTUNITY,
            AGE.code(age == null ? null : age.label()),
            GENDER.code(gender == null ? null : gender.label()),
            EMOTION.code(mood == Emotion.UNDEFINED ? null : mood.label())
        });
    }

    /** The number of a session that is packed like that. */
    static int number(String packed) {
        return (packed.charAt(0) == VIEW ? 0 : ATTENTION.weight())
                + AGE.part(packed.charAt(1))
                + GENDER.part(packed.charAt(2))
                + EMOTION.part(packed.charAt(3));
    }

    static boolean has(Attribute attribute) {
        return ALL.stream().anyMatch(trait -> trait.attribute() == attribute);
    }

    static @Nullable String label(Attribute attribute, int number) {
        for (Trait trait : ALL) {
            if (trait.attribute() == attribute) {
                return trait.labels().get(trait.digit(number));
            }
        }
        return null;
    }

    /** For each number one that stands for all which agree in these attributes. */
    static int[] groups(Collection<Attribute> attributes) {
        int[] groups = new int[NUMBERS];
        for (int number = 0; number < NUMBERS; number++) {
            for (Trait trait : ALL) {
                if (attributes.contains(trait.attribute())) {
                    groups[number] += trait.weight() * trait.digit(number);
                }
            }
        }
        return groups;
    }
}
