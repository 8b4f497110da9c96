package dev.footfall.core.system;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints numbers of bytes for people. */
public final class Bytes {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB", "EB"};
    private static final int TEN_BITS = 10;
    private static final long TEN = 10;

    private Bytes() {}

    /**
     * In the largest unit (of 1,024 of the one before) of which there is one, rounded down: with one decimal below ten
     * unless that is a zero, else whole. {@code 512MB}, {@code 4GB}, {@code 1.5TB}.
     */
    public static String print(long bytes) {
        int unit = bytes <= 0 ? 0 : (Long.SIZE - 1 - Long.numberOfLeadingZeros(bytes)) / TEN_BITS;
        BigDecimal size = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1L << (unit * TEN_BITS)));
        boolean isSmall = size.compareTo(BigDecimal.valueOf(TEN)) < 0;
        BigDecimal rounded = size.setScale(isSmall ? 1 : 0, RoundingMode.DOWN);
        BigDecimal printed = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return printed.toPlainString() + UNITS[unit];
    }
}
