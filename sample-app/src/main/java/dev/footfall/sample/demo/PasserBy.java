package dev.footfall.sample.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a screen's camera sees of somebody: who turns to it, for how long, and with which face. */
final class PasserBy {

    private static final List<Integer> AGES = List.of(0, 1, 2, 3, -1);
    private static final List<Integer> GENDERS = List.of(0, 1, -1);
    private static final List<Integer> EMOTIONS = List.of(0, 1, 2, 3, -1);

    private final Dice dice;
    private final boolean looks;
    private final List<Map<String, ?>> attention;
    private final int length;

    /** @param appeal how likely it is that he looks at all */
    PasserBy(Dice dice, double appeal) {
        this.dice = dice;
        this.looks = dice.chance(appeal);
        this.attention = looks ? looking() : List.of(InOrder.of("a", 0, "d", dice.between(900, 6_500)));
        this.length = attention.stream()
                .mapToInt(interval -> interval.get("d") instanceof Integer d ? d : 0)
                .sum();
    }

    /** The metadata of the viewer session. */
    Map<String, ?> seen(Instant begin) {
        return InOrder.of(
                "age",
                looks ? AGES.get(dice.weighted(7, 33, 42, 14, 4)) : AGES.get(dice.weighted(6, 24, 32, 12, 26)),
                "gender",
                looks ? GENDERS.get(dice.weighted(53, 44, 3)) : GENDERS.get(dice.weighted(42, 36, 22)),
                "attention",
                attention,
                "emotions",
                faces(),
                "movies",
                Movie.playing(begin, length));
    }

    /** Comes, looks, and perhaps looks away for a moment before another look. */
    private List<Map<String, ?>> looking() {
        List<Map<String, ?>> intervals = new ArrayList<>();
        if (dice.chance(0.7)) {
            intervals.add(InOrder.of("a", 0, "d", dice.between(300, 2_400)));
        }
        int looksAtIt = 1 + dice.zipf(4);
        for (int i = 0; i < looksAtIt; i++) {
            if (i > 0) {
                intervals.add(InOrder.of("a", 0, "d", dice.between(300, 2_200)));
            }
            int longest = dice.chance(0.15) ? 26_000 : 7_000;
            intervals.add(InOrder.of("a", 1, "d", dice.between(800, longest)));
        }
        if (dice.chance(0.5)) {
            intervals.add(InOrder.of("a", 0, "d", dice.between(200, 1_500)));
        }
        return intervals;
    }

    /** One face after the other, for as long as the camera sees one. */
    private List<Map<String, ?>> faces() {
        List<Map<String, ?>> faces = new ArrayList<>();
        for (int left = length; left > 0; ) {
            int shown = Math.min(left, dice.between(700, 5_200));
            int emotion = looks ? dice.weighted(52, 26, 3, 11, 8) : dice.weighted(58, 4, 3, 1, 34);
            faces.add(InOrder.of("e", EMOTIONS.get(emotion), "d", shown));
            left -= shown;
        }
        return faces;
    }
}
