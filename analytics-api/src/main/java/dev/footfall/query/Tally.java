package dev.footfall.query;

import dev.footfall.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question row by row, for stores that cannot group by themselves. Without an order it begins no more groups
 * than the question's limit, so that its memory has a bound. Not safe for use by many threads.
 */
public final class Tally {

    private final StoreQuery query;
    private final int mostGroups;
    private final Map<Key, List<Accumulator>> groups = new HashMap<>();

    public Tally(StoreQuery query) {
        this(query, Integer.MAX_VALUE);
    }

    /**
     * A tally whose memory has a bound with an order too.
     *
     * @param mostGroups how many it begins; one more is an {@link InvalidQueryException}
     */
    public Tally(StoreQuery query, int mostGroups) {
        this.query = query;
        this.mostGroups = mostGroups;
        if (query.isTotal()) {
            groups.put(new Key(0, List.of()), accumulators());
        }
    }

    /**
     * Counts an event of the tenant's, or its parts, if the question is about these; robots' only where it asks for
     * them. Any other dataset is not told by events one by one.
     */
    public void add(Event event) {
        if (event.bot() && !query.bots()) {
            return;
        }
        if (query.dataset() == Dataset.EVENT) {
            add(FactRow.of(event));
        } else if (query.dataset() == Dataset.PART) {
            event.parts().forEach(part -> add(FactRow.of(event, part)));
        } else {
            throw new IllegalArgumentException("dataset must be EVENT or PART, was " + query.dataset());
        }
    }

    /** Counts a row of the tenant's, if the question is about it. Robots are the caller's to leave out. */
    public void add(FactRow row) {
        if (!query.range().contains(row.at()) || !query.filter().matches(row)) {
            return;
        }
        List<Measure> measures = query.measures();
        List<Accumulator> group = null;
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i).filter().matches(row)) {
                group = group == null ? group(row) : group;
                if (group == null) {
                    return;
                }
                group.get(i).add(row);
            }
        }
    }

    /** Null where any groups will do, and there are enough. */
    private @Nullable List<Accumulator> group(FactRow row) {
        Key key = key(row);
        boolean isFull = query.order().isEmpty() && groups.size() >= query.limit();
        return isFull ? groups.get(key) : groups.computeIfAbsent(key, absent -> begun());
    }

    private List<Accumulator> begun() {
        if (groups.size() >= mostGroups) {
            throw new InvalidQueryException(
                    "dimensions",
                    "the answer has more than " + mostGroups
                            + " groups, too many to put in order: narrow the range or the filters, ask for fewer"
                            + " dimensions or a longer bucket, or leave out the order");
        }
        return accumulators();
    }

    /** All groups so far; if there are too many, those that come first. */
    public List<StoreRow> rows() {
        List<StoreRow> rows = new ArrayList<>(groups.size());
        groups.forEach((key, group) -> rows.add(new StoreRow(
                key.slot(), key.keys(), group.stream().map(Accumulator::value).toList())));
        if (rows.size() <= query.limit()) {
            return rows;
        }
        rows.sort(StoreRowOrder.of(query));
        return List.copyOf(rows.subList(0, query.limit()));
    }

    private Key key(FactRow row) {
        List<@Nullable String> keys = new ArrayList<>(query.dimensions().size());
        query.dimensions().forEach(attribute -> keys.add(row.text(attribute)));
        return new Key(query.slots().of(row.at()), keys);
    }

    private List<Accumulator> accumulators() {
        return query.measures().stream().map(Accumulator::new).toList();
    }

    private record Key(long slot, List<@Nullable String> keys) {}
}
