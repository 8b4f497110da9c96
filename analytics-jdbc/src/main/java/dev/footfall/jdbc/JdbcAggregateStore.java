package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.jdbc.rollup.RollupChoice;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.Explanation;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

final class JdbcAggregateStore implements AggregateStore {

    private final Supplier<Database> database;
    private final int fewEvents;

    /** @param fewEvents fewer of them are counted without rollups */
    JdbcAggregateStore(Supplier<Database> database, int fewEvents) {
        this.database = database;
        this.fewEvents = fewEvents;
    }

    @Override
    public List<StoreRow> aggregate(StoreQuery query) {
        Database db = database.get();
        Reader reader = db.dialect().reader();
        if (RowTally.isNeeded(reader, query)) {
            return db.scan("count row by row", handle -> new RowTally(db, query).count(handle));
        }
        if (query.dataset() == Dataset.VIEWING) {
            return db.tally("count viewers", handle -> new ViewingTally(db, query).count(handle));
        }
        if (RollupChoice.obstacle(query).isEmpty()) {
            Optional<List<StoreRow>> rolled =
                    db.askOfOneMoment("add up", handle -> new RolledQuestion(db, query, fewEvents).answer(handle));
            if (rolled.isPresent()) {
                return rolled.get();
            }
        }
        SqlText sql = new AggregateSql(query, reader).groups();
        GroupRow groups = new GroupRow(query);
        return db.ask("aggregate", handle -> new Question(db, sql).ask(handle, groups::list));
    }

    @Override
    public Explanation explain(StoreQuery query) {
        Database db = database.get();
        return RollupChoice.obstacle(query)
                .map(Explanation::events)
                .orElseGet(() -> db.askOfOneMoment(
                        "explain", handle -> new RolledQuestion(db, query, fewEvents).explain(handle)));
    }

    @Override
    public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
        Database db = database.get();
        return db.read("find the span of a dataset", new Span(db.dialect().reader(), tenant, dataset)::find);
    }
}
