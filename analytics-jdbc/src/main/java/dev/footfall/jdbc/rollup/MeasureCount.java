package dev.footfall.jdbc.rollup;

import org.jspecify.annotations.Nullable;

/** One measure, in all groups. */
interface MeasureCount {

    /** Goes to a group, and to a cell of it whose key attributes have these codes; 0 where there is none. */
    void goTo(int group, CellCodes cell);

    /** Takes in so many rows of it, which say these numbers. */
    void add(long rows, Sums[] numbers);

    /** Takes in so many rows of it with that id; 0 for none. */
    void add(long id, long rows);

    /** Null where there is none. */
    @Nullable
    Double value(int group);

    /** The codes of a cell's keys, as the whole question numbers texts. */
    interface CellCodes {
        int code(int key);
    }
}
