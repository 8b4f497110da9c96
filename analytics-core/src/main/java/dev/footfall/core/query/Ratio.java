package dev.footfall.core.query;

import org.jspecify.annotations.Nullable;

/** Quotients that answers are made of. */
public final class Ratio {

    private Ratio() {}

    /** The share; null of nothing. */
    public static @Nullable Double of(double part, double whole) {
        return whole == 0 ? null : part / whole;
    }

    /** The same of counts. */
    public static @Nullable Double of(long part, long whole) {
        return of((double) part, (double) whole);
    }

    /** The share; 0 of nothing. */
    public static double orZero(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /** (now − before) ÷ before; null when there was nothing before. */
    public static @Nullable Double change(double now, double before) {
        return of(now - before, before);
    }

    /** The same of counts. */
    public static @Nullable Double change(long now, long before) {
        return change((double) now, (double) before);
    }
}
