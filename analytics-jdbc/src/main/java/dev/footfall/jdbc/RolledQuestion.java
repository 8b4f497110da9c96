package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.jdbc.rollup.DaySlots;
import dev.footfall.jdbc.rollup.IdKind;
import dev.footfall.jdbc.rollup.RolledCount;
import dev.footfall.jdbc.rollup.RollupChoice;
import dev.footfall.jdbc.rollup.TooManyGroupsException;
import dev.footfall.query.Attribute;
import dev.footfall.query.Explanation;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question from rollups, and from the events of those quarters of an hour that these do not tell of. All its
 * statements must see the same moment.
 */
final class RolledQuestion {

    /** Beyond these one statement over all events is as quick. */
    private static final int MOST_PIECES = 200;

    private final Database database;
    private final StoreQuery query;
    private final RollupSql sql;
    private final FewEvents few;
    private final long end;

    RolledQuestion(Database database, StoreQuery query, int fewEvents) {
        this.database = database;
        this.query = query;
        this.few = new FewEvents(database, query, fewEvents);
        this.sql = new RollupSql(query.tenant());
        this.end = System.nanoTime() + database.statementTimeout().toNanos();
    }

    /** What there is for the question. */
    private record Reach(RolledTime time, List<Integer> rolled) {}

    private Reach reach(Handle handle) {
        RollupSql.Days days = RollupSql.Days.of(query.range());
        return new Reach(new RolledTime(query, sql.marked(handle, days)), sql.rolled(handle, days));
    }

    /** Empty if the events should be asked instead. */
    Optional<List<StoreRow>> answer(Handle handle) throws SQLException {
        Reach reach = reach(handle);
        if (obstacle(handle, reach).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(count(handle, reach));
        } catch (TooManyGroupsException e) {
            return Optional.empty();
        }
    }

    Explanation explain(Handle handle) throws SQLException {
        Reach reach = reach(handle);
        return obstacle(handle, reach)
                .map(Explanation::events)
                .orElseGet(() -> new Explanation(
                        "rollup "
                                + RollupChoice.layers(query)
                                        .get(0)
                                        .layer()
                                        .rollup()
                                        .label(),
                        reach.rolled().size() + " days, and the events of "
                                + reach.time().stretches().size() + " stretches of time"));
    }

    private Optional<String> obstacle(Handle handle, Reach reach) throws SQLException {
        if (reach.time().pieces() > MOST_PIECES) {
            return Optional.of("too much of the range is not rolled up");
        }
        if (sql.isUnseen(handle)) {
            return Optional.of("the tenant is not rolled up yet");
        }
        return few.areAll(handle, reach.rolled().size())
                ? Optional.of("an index leads to few events")
                : Optional.empty();
    }

    private List<StoreRow> count(Handle handle, Reach reach) throws SQLException {
        RolledCount count = new RolledCount(query, RollupChoice.layers(query));
        LooseRows loose = new LooseRows(database, handle, query, reach.time().stretches());
        loose.tell(count);
        Map<Integer, DaySlots> slots = new HashMap<>();
        reach.rolled().forEach(day -> slots.put(day, reach.time().slots(day)));
        new Segments(database, handle, query.tenant())
                .read(count.rollup(), count.layers(), slots, (layer, cells, packed, ofDay) -> {
                    count.add(layer, cells, packed, ofDay);
                    lookAtTheClock();
                });
        Map<Long, String> names = new Numbers(query.tenant()).names(handle, count.named());
        names.putAll(loose.unnumbered());
        return count.rows(number -> value(names.get(number)));
    }

    /** A viewer has the name itself. */
    private @Nullable String value(@Nullable String name) {
        return name == null || query.dimensions().contains(Attribute.VIEWER) ? name : IdKind.value(name);
    }

    private void lookAtTheClock() {
        if (System.nanoTime() - end > 0) {
            throw new StoreUnavailableException("adding up what was counted beforehand takes too long", null);
        }
    }
}
