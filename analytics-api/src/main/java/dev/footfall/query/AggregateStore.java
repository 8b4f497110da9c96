package dev.footfall.query;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Optional;

/**
 * Counts, and knows no zone and no calendar. Safe for use by many threads; throws
 * {@link dev.footfall.StoreUnavailableException} when it cannot answer now. A store that cannot group by itself hands
 * its rows to a {@link Tally}.
 */
public interface AggregateStore {

    /**
     * Answers a question from what is committed, all of it as of one moment: never from half a batch.
     *
     * @return the groups, in any order
     */
    List<StoreRow> aggregate(StoreQuery query);

    /**
     * A stretch of time that all rows of the tenant lie in, robots' included: the shortest, or one not much longer.
     * Quick, whatever the number of rows. Empty when there is none.
     */
    Optional<TimeRange> span(Tenant tenant, Dataset dataset);

    /** Where {@link #aggregate} would find the answer now. */
    default Explanation explain(StoreQuery query) {
        return Explanation.events("this store counts nothing beforehand");
    }
}
