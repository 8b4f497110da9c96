package dev.footfall.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Picks among a number of things, the second half as often as the first, the third a third as often. */
final class Zipf {

    private final double[] upTo;

    Zipf(int size) {
        upTo = new double[size];
        double sum = 0;
        for (int place = 0; place < size; place++) {
            sum += 1.0 / (place + 1);
            upTo[place] = sum;
        }
        for (int place = 0; place < size; place++) {
            upTo[place] /= sum;
        }
    }

    /** From 0. */
    int pick(SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble());
        return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found);
    }
}
