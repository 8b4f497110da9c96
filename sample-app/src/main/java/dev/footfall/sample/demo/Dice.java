package dev.footfall.sample.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that falls the same way each time. */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice that depend on all of these and on nothing else. */
    static Dice of(Object... causes) {
        return new Dice(id(causes).getMostSignificantBits());
    }

    /** An id that depends on all of these and on nothing else. */
    static UUID id(Object... causes) {
        return UUID.nameUUIDFromBytes(List.of(causes).toString().getBytes(StandardCharsets.UTF_8));
    }

    double fraction() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** One of the first so many numbers, each half as likely as another at twice its place. */
    int zipf(int size) {
        double whole = 0;
        for (int i = 1; i <= size; i++) {
            whole += 1.0 / i;
        }
        double left = random.nextDouble() * whole;
        for (int i = 1; i < size; i++) {
            left -= 1.0 / i;
            if (left < 0) {
                return i - 1;
            }
        }
        return size - 1;
    }

    /** An index, as likely as its weight. */
    int weighted(double... weights) {
        double whole = 0;
        for (double weight : weights) {
            whole += weight;
        }
        double left = random.nextDouble() * whole;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
