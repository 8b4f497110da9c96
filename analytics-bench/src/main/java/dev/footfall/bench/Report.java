package dev.footfall.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Prints figures in one manner. */
final class Report {

    private static final PrintStream OUT = System.out;

    private Report() {}

    static void title(String title) {
        OUT.println();
        OUT.println("== " + title);
    }

    static void line(String format, Object... values) {
        OUT.println(String.format(Locale.ROOT, format, values));
    }

    /** The middle of an odd number of runs. */
    static double median(double[] runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
