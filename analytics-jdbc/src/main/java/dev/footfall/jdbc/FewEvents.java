package dev.footfall.jdbc;

import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether an index leads to so few events that these are counted sooner than days of rollups are read: those
 * of rare types, or of one asset. Takes about a millisecond.
 */
final class FewEvents {

    static final int FEW = 3_000;

    private final Database database;
    private final StoreQuery query;
    private final int few;

    FewEvents(Database database, StoreQuery query, int few) {
        this.few = few;
        this.database = database;
        this.query = query;
    }

    boolean areAll(Handle handle) throws SQLException {
        Optional<Condition> indexed = indexed();
        return indexed.isPresent() && number(handle, indexed.get()) < few;
    }

    /** The condition that the statement over all events would be led by. */
    private Optional<Condition> indexed() {
        Selection selection = Selection.of(query);
        if (!selection.isOfOneAsset()) {
            return selection.types().map(Condition.class::cast);
        }
        return selection.all().stream()
                .filter(condition -> condition instanceof Condition.OneOf oneOf
                        && oneOf.attribute() == Attribute.ASSET
                        && oneOf.values().size() == 1)
                .findFirst();
    }

    private long number(Handle handle, Condition condition) throws SQLException {
        StoreQuery all = new StoreQuery(
                query.tenant(),
                Dataset.EVENT,
                query.range(),
                Slots.NONE,
                List.of(Measure.count("events")),
                List.of(),
                Filter.ALL.and(condition),
                true,
                List.of(),
                1);
        SqlText sql = SqlText.of("SELECT count(*) FROM (")
                .add(new AggregateSql(all, database.dialect().reader()).rows(List.of("1 AS found")))
                .add(" LIMIT ?) AS events", (long) few);
        return new Question(database, sql).ask(handle, rows -> rows.next() ? rows.getLong(1) : 0L);
    }
}
