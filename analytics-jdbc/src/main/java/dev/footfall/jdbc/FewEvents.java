package dev.footfall.jdbc;

import dev.footfall.jdbc.rollup.Rollup;
import dev.footfall.jdbc.rollup.RollupChoice;
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
 * of rare types, or of one asset. Takes a millisecond, and some more for a year of days.
 */
final class FewEvents {

    static final int FEW = 3_000;

    /** So many days of assets take as long to read as so few events do to be counted. */
    private static final int DAYS_WORTH_AS_MANY = 40;

    private final Database database;
    private final StoreQuery query;
    private final int few;

    FewEvents(Database database, StoreQuery query, int few) {
        this.few = few;
        this.database = database;
        this.query = query;
    }

    /**
     * Whether it is so.
     *
     * @param days how many days of rollups would be read: those that tell of assets take longer each
     */
    boolean areAll(Handle handle, int days) throws SQLException {
        Optional<Condition> indexed = indexed();
        boolean isShort = RollupChoice.layers(query).get(0).layer().rollup() == Rollup.TYPES;
        long limit = isShort ? few : few + (long) few * days / DAYS_WORTH_AS_MANY;
        return indexed.isPresent() && number(handle, indexed.get(), limit) < limit;
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

    private long number(Handle handle, Condition condition, long limit) throws SQLException {
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
                .add(" LIMIT ?) AS events", limit);
        return new Question(database, sql).ask(handle, rows -> rows.next() ? rows.getLong(1) : 0L);
    }
}
