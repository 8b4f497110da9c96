package dev.footfall.servlet.audience;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A viewer session as a test made it up.
 *
 * @param emotions ms of angry, happy, neutral, surprise and undefined
 */
record Seen(
        String device,
        Instant begin,
        int age,
        int gender,
        boolean looked,
        long length,
        List<Long> emotions,
        List<Play> movies) {

    private static final List<String> AGES = List.of("kid", "young", "adult", "old");
    private static final List<String> GENDERS = List.of("female", "male");
    static final List<String> EMOTIONS = List.of("angry", "happy", "neutral", "surprise", "undefined");
    private static final long[] EMOTION_CODES = {2, 1, 0, 3, -1};

    record Play(int movie, long start, long duration) {}

    /** Sometime in the three days from then on. */
    static Seen random(Random random, Instant from) {
        long length = 1_000L + random.nextInt(60_000);
        List<Long> emotions = new ArrayList<>();
        for (int i = 0; i < EMOTIONS.size(); i++) {
            // Now and then two last equally long, or nothing is known.
            emotions.add(random.nextInt(3) == 0 ? 0 : length / 20 * random.nextInt(4));
        }
        List<Play> movies = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            long start = random.nextInt((int) length);
            movies.add(new Play(7 + random.nextInt(3), start, random.nextInt((int) (length - start)) + 1));
        }
        return new Seen(
                List.of("9", "10", "hall").get(random.nextInt(3)),
                from.plus(random.nextInt(3 * 24 * 60 * 60), ChronoUnit.SECONDS),
                random.nextInt(5) - 1,
                random.nextInt(3) - 1,
                random.nextInt(4) > 0,
                length,
                emotions,
                movies);
    }

    DeviceEvent event() {
        long[] shown = new long[2 * EMOTION_CODES.length];
        for (int i = 0; i < EMOTION_CODES.length; i++) {
            shown[2 * i] = EMOTION_CODES[i];
            shown[2 * i + 1] = emotions.get(i);
        }
        long[] plays = movies.stream()
                .flatMapToLong(play -> java.util.stream.LongStream.of(play.movie(), play.start(), play.duration()))
                .toArray();
        DeviceEvent event = DeviceEvent.session(device)
                .at(begin.toString())
                .viewer(age, gender)
                .emotions(shown)
                .movies(plays);
        return looked ? event.attention(0, length / 2, 1, length - length / 2) : event.passed(length);
    }

    String ageName() {
        return age < 0 ? "undefined" : AGES.get(age);
    }

    String genderName() {
        return gender < 0 ? "undefined" : GENDERS.get(gender);
    }

    /** The emotion that was shown longest, the first of several. */
    String mood() {
        int longest = EMOTIONS.size() - 1;
        for (int i = EMOTIONS.size() - 1; i >= 0; i--) {
            if (emotions.get(i) > 0 && emotions.get(i) >= emotions.get(longest)) {
                longest = i;
            }
        }
        return EMOTIONS.get(longest);
    }

    long played(int movie) {
        return movies.stream()
                .filter(play -> play.movie() == movie)
                .mapToLong(Play::duration)
                .sum();
    }

    boolean hasPlayed(int movie) {
        return movies.stream().anyMatch(play -> play.movie() == movie);
    }
}
