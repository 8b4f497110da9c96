package dev.footfall.jdbc.rollup;

import dev.footfall.query.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a rollup apart from its other layers.
 *
 * @param id whose values are told apart, each with how many rows it has; null: how many rows there are, and their sums
 */
public record Layer(Rollup rollup, @Nullable Attribute id) {

    /** A number for good, of which there is one for quarters of an hour and one for whole days. */
    public int part(boolean isOfDays) {
        int layer = id == null ? 0 : 1 + rollup.ids().indexOf(id);
        return rollup.cellsPart() + 2 + layer * 2 + (isOfDays ? 1 : 0);
    }
}
