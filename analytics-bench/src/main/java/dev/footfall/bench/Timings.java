package dev.footfall.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long calls took, in ms. */
final class Timings {

    private final List<Double> all = new ArrayList<>();

    void add(double millis) {
        all.add(millis);
    }

    double sum() {
        return all.stream().mapToDouble(Double::doubleValue).sum();
    }

    int size() {
        return all.size();
    }

    /** The least that this share of all did not exceed; of few calls a high one is the slowest of all. */
    double quantile(double share) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, place));
    }

    double median() {
        return quantile(0.5);
    }

    /** As {@code p50 / p95 / p99}. */
    String text() {
        return all.isEmpty() ? "–" : text(quantile(0.5)) + " / " + text(quantile(0.95)) + " / " + text(quantile(0.99));
    }

    static String text(double millis) {
        return String.format(Locale.ROOT, millis < 9.95 ? "%.1f" : "%,.0f", millis);
    }
}
