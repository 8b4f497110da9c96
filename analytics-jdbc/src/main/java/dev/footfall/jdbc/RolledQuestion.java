package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.jdbc.rollup.DaySlots;
import dev.footfall.jdbc.rollup.IdKind;
import dev.footfall.jdbc.rollup.LayerUse;
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

    /** Empty if the events should be asked instead. */
    Optional<List<StoreRow>> answer(Handle handle) throws SQLException {
        RollupSql.Days days = RollupSql.Days.of(query.range());
        RolledTime time = new RolledTime(query, sql.marked(handle, days));
        if (obstacle(handle, time).isPresent()) {
            return Optional.empty();
        }
        try {
            return count(handle, days, time);
        } catch (TooManyGroupsException e) {
            return Optional.empty();
        }
    }

    Explanation explain(Handle handle) throws SQLException {
        RollupSql.Days days = RollupSql.Days.of(query.range());
        RolledTime time = new RolledTime(query, sql.marked(handle, days));
        return obstacle(handle, time).map(Explanation::events).orElseGet(() -> {
            int rolled = sql.rolled(handle, days).size();
            return new Explanation(
                    "rollup "
                            + RollupChoice.layers(query).get(0).layer().rollup().label(),
                    rolled + " days, and the events of " + time.stretches().size() + " stretches of time");
        });
    }

    private Optional<String> obstacle(Handle handle, RolledTime time) throws SQLException {
        if (time.pieces() > MOST_PIECES) {
            return Optional.of("too much of the range is not rolled up");
        }
        if (sql.isUnseen(handle)) {
            return Optional.of("the tenant is not rolled up yet");
        }
        return few.areAll(
                        handle,
                        sql.rolled(handle, RollupSql.Days.of(query.range())).size())
                ? Optional.of("an index leads to few events")
                : Optional.empty();
    }

    private Optional<List<StoreRow>> count(Handle handle, RollupSql.Days days, RolledTime time) throws SQLException {
        List<LayerUse> layers = RollupChoice.layers(query);
        RolledCount count = new RolledCount(query, layers);
        LooseRows loose = new LooseRows(database, handle, query, time.stretches());
        loose.tell(count);
        new Segments(database, handle, query.tenant())
                .read(count.rollup(), count.layers(), slots(handle, days, time), (layer, cells, packed, slots) -> {
                    count.add(layer, cells, packed, slots);
                    lookAtTheClock();
                });
        Map<Long, String> names = new HashMap<>(new Numbers(query.tenant()).names(handle, count.named()));
        names.putAll(loose.unnumbered());
        return Optional.of(count.rows(number -> value(names.get(number))));
    }

    private Map<Integer, DaySlots> slots(Handle handle, RollupSql.Days days, RolledTime time) {
        Map<Integer, DaySlots> slots = new HashMap<>();
        sql.rolled(handle, days).forEach(day -> slots.put(day, time.slots(day)));
        return slots;
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
