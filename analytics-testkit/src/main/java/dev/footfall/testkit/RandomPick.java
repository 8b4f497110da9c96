package dev.footfall.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Chooses among what there is. */
final class RandomPick {

    private RandomPick() {}

    static <T extends @Nullable Object> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    static List<@Nullable String> orNone(String... choices) {
        List<@Nullable String> all = new ArrayList<>(List.of(choices));
        all.add(null);
        return all;
    }
}
