package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the metadata of events ourselves, for databases that cannot: reads on in the order of the list, a stretch
 * at a time, so that neither memory nor a first page grow with the table.
 *
 * <p>The alternative in H2 is an alias for a method of ours. It would leave a trace in the host's database that breaks
 * without our classes, needs an administrator, and is impossible where H2 is a server that does not have them.
 */
final class MetadataScan {

    private static final int SHORTEST = 100;
    private static final int LONGEST = 2000;

    /** An event that contains what was asked for. */
    record Hit(long occurredAt, UUID id) {}

    private record Row(Hit hit, String metadata) {}

    private final Database database;
    private final EventFilter filter;

    MetadataScan(Database database, EventFilter filter) {
        this.database = database;
        this.filter = filter;
    }

    static boolean isNeeded(Dialect dialect, EventFilter filter) {
        return !filter.metadata().isEmpty() && !dialect.reader().tellsContainment();
    }

    /**
     * Shows hits until there are no more or the taker has had enough, which it says with false.
     *
     * @param expected how many it will probably take
     */
    void run(Handle handle, @Nullable EventCursor after, long expected, Predicate<Hit> taker) {
        long limit = Math.max(SHORTEST, Math.min(LONGEST, expected));
        long end = System.nanoTime() + database.statementTimeout().toNanos();
        EventCursor from = after;
        while (true) {
            List<Row> rows = stretch(handle, from, limit);
            for (Row row : rows) {
                if (JsonText.read(row.metadata()).contains(filter.metadata()) && !taker.test(row.hit())) {
                    return;
                }
            }
            if (rows.size() < limit) {
                return;
            }
            if (System.nanoTime() - end > 0) {
                throw new StoreUnavailableException("looking through the metadata takes too long", null);
            }
            Hit last = rows.get(rows.size() - 1).hit();
            from = new EventCursor(Instant.ofEpochMilli(last.occurredAt()), last.id());
        }
    }

    private List<Row> stretch(Handle handle, @Nullable EventCursor after, long limit) {
        SqlText sql =
                EventList.text("occurred_at, id, metadata", database.dialect().reader(), filter, after, limit);
        return sql.bindTo(handle.createQuery(sql.text()))
                .map((row, context) -> new Row(
                        new Hit(row.getLong("occurred_at"), row.getObject("id", UUID.class)),
                        row.getString("metadata")))
                .list();
    }
}
