package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.jdbc.rollup.IdKind;
import dev.footfall.jdbc.rollup.RolledCount;
import dev.footfall.jdbc.rollup.Rollup;
import dev.footfall.jdbc.rollup.TooManyGroupsException;
import dev.footfall.query.Attribute;
import dev.footfall.query.FactRow;
import dev.footfall.query.StoreQuery;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.time.TimeRange;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows that no rollup tells of: read twice, first for the names of their ids, then to be counted. */
final class LooseRows {

    /** Beyond these one statement that groups by itself takes less memory. */
    private static final int MOST_NAMES = 200_000;

    private final Database database;
    private final Handle handle;
    private final StoreQuery query;
    private final List<TimeRange> stretches;
    private final List<Attribute> ids;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<Long, String> unnumbered = new HashMap<>();

    LooseRows(Database database, Handle handle, StoreQuery query, List<TimeRange> stretches) {
        this.database = database;
        this.handle = handle;
        this.query = query;
        this.stretches = stretches;
        this.ids = Asked.attributes(query).stream().filter(Rollup::isId).toList();
    }

    /** @throws TooManyGroupsException if they name too many */
    void tell(RolledCount count) throws SQLException {
        if (!ids.isEmpty()) {
            Set<String> names = new HashSet<>();
            read(row -> ids.forEach(id -> add(names, Numbers.name(id, row.text(id)))));
            numbers.putAll(new Numbers(query.tenant()).find(handle, names));
        }
        read(row -> count.add(row, id -> number(Numbers.name(id, row.text(id)))));
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null && names.add(name) && names.size() > MOST_NAMES) {
            throw new TooManyGroupsException();
        }
    }

    private void read(Consumer<FactRow> reader) throws SQLException {
        long end = System.nanoTime() + database.statementTimeout().toNanos();
        for (TimeRange stretch : stretches) {
            StoreQuery part = during(stretch);
            ScannedRow.Columns columns =
                    new ScannedRow.Columns(DatasetSql.of(part.dataset()), Asked.attributes(part), false);
            SqlText sql = new AggregateSql(part, database.dialect().reader()).rows(columns.names());
            new Question(database, sql).stream(handle, found -> {
                while (found.next()) {
                    reader.accept(columns.read(found));
                    if (System.nanoTime() - end > 0) {
                        throw new StoreUnavailableException("counting what is not rolled up takes too long", null);
                    }
                }
                return stretch;
            });
        }
    }

    private StoreQuery during(TimeRange range) {
        return new StoreQuery(
                query.tenant(),
                query.dataset(),
                range,
                query.slots(),
                query.measures(),
                query.dimensions(),
                query.filter(),
                query.bots(),
                query.order(),
                query.limit());
    }

    private long number(@Nullable String name) {
        if (name == null) {
            return 0;
        }
        return numbers.computeIfAbsent(name, absent -> {
            // From the other end than those that are stored.
            long id = IdKind.ofName(absent).id(IdKind.LAST - unnumbered.size());
            unnumbered.put(id, absent);
            return id;
        });
    }

    /** What those ids are called that have no number. */
    Map<Long, String> unnumbered() {
        return unnumbered;
    }
}
