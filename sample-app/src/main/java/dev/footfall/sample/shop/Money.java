package dev.footfall.sample.shop;

import java.util.Locale;

/** Prints amounts of euros. */
final class Money {

    private Money() {}

    static String text(long cents) {
        return cents % 100 == 0
                ? String.format(Locale.ROOT, "€%,d", cents / 100)
                : String.format(Locale.ROOT, "€%,d.%02d", cents / 100, cents % 100);
    }
}
