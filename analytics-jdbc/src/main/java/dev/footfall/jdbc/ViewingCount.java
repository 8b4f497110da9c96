package dev.footfall.jdbc;

import dev.footfall.query.StoreRow;
import dev.footfall.query.Tally;
import java.util.List;

/** Takes in rows of viewings until they are counted. */
interface ViewingCount {

    /** The next rows are of another session. */
    void begin();

    void add(Viewing row);

    List<StoreRow> rows();

    static ViewingCount of(Tally tally) {
        return new ViewingCount() {
            @Override
            public void begin() {}

            @Override
            public void add(Viewing row) {
                tally.add(row);
            }

            @Override
            public List<StoreRow> rows() {
                return tally.rows();
            }
        };
    }
}
