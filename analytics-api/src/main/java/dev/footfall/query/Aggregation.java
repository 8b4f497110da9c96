package dev.footfall.query;

import java.util.Locale;

/** How a measure makes one number of many rows. Rows that say nothing of what is aggregated are left out. */
public enum Aggregation {
    /** How many rows; 0 for none. */
    COUNT,
    /** How many different values, or combinations of values; 0 for none. */
    COUNT_DISTINCT,
    /** 0 for none. */
    SUM,
    /** The mean; of no rows there is none. */
    AVERAGE,
    /** The smallest; of no rows there is none. */
    MIN,
    /** The greatest; of no rows there is none. */
    MAX,
    /** Σ(value × weight) ÷ Σ weight; without weight there is none. */
    WEIGHTED_AVERAGE;

    /** Whether it works on numbers only. */
    public boolean needsNumber() {
        return this != COUNT && this != COUNT_DISTINCT;
    }

    /** The name in messages: {@code weighted average}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
