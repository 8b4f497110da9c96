package dev.footfall.core.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what a misspelt name was meant to be. */
public final class NearestName {

    private static final int MAX_EDITS = 2;

    private NearestName() {}

    /** The right name that differs least, if by no more than {@value #MAX_EDITS} characters. */
    public static Optional<String> of(String name, Collection<String> right) {
        return right.stream()
                .filter(other -> edits(name, other) <= MAX_EDITS)
                .min(Comparator.comparingInt((String other) -> edits(name, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many characters must be put in, taken out or replaced to make one of the other. */
    private static int edits(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] line = new int[above.length];
            line[0] = row;
            for (int column = 1; column < line.length; column++) {
                int replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                line[column] = Math.min(replaced, 1 + Math.min(above[column], line[column - 1]));
            }
            above = line;
        }
        return above[other.length()];
    }
}
