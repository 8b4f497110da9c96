package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Looks for one event among those of people that are left. It looks at a short stretch of time and then at longer and
 * longer ones, so that it reads little more than what lies before the one it finds, whatever the database makes of the
 * order.
 */
final class Remaining {

    private static final long SHORTEST = TimeUnit.MINUTES.toMillis(1);
    private static final long LONGEST = TimeUnit.DAYS.toMillis(1_000);
    private static final int GROWTH = 4;

    private final Handle handle;
    private final Reader reader;
    private final Tenant tenant;

    Remaining(Handle handle, Reader reader, Tenant tenant) {
        this.handle = handle;
        this.reader = reader;
        this.tenant = tenant;
    }

    Stretches ofSession(String id) {
        return new Stretches(reader.eventsByTime(), SqlText.of(" AND session_id = ?", id));
    }

    Stretches ofUser(String id) {
        return new Stretches(reader.eventsByUser(), SqlText.of(" AND user_id = ?", id));
    }

    /** Of one type. */
    Stretches ofDevice(String id, String type) {
        return new Stretches(reader.eventsOfOneType(), SqlText.of(" AND device = ? AND type = ?", id, type));
    }

    /** All that fulfil the condition. */
    List<Event> all(String from, SqlText condition) {
        SqlText sql = SqlText.of(
                        "SELECT " + Rebuild.COLUMNS + " FROM " + from + " WHERE tenant = ? AND NOT bot", tenant.id())
                .add(condition);
        return events(sql);
    }

    private List<Event> events(SqlText sql) {
        return sql.bindTo(handle.createQuery(sql.text()))
                .map((row, context) -> Rebuild.draft(tenant, row).toEvent())
                .list();
    }

    /** Events that have something in common. */
    final class Stretches {

        private final String from;
        private final SqlText condition;

        private Stretches(String from, SqlText condition) {
            this.from = from;
            this.condition = condition;
        }

        /** Only those for which that holds too. */
        Stretches with(String further, Object... bound) {
            return new Stretches(from, new SqlText().add(condition).add(" AND " + further, bound));
        }

        /** The earliest between two times in ms, both included; of equal times the one with the smaller id. */
        Optional<Event> first(long since, long until) {
            long begin = since;
            for (long width = SHORTEST; ; width *= GROWTH) {
                long end = width < LONGEST && until - width > begin ? begin + width : until;
                Optional<Event> found = one(begin, end, "ORDER BY occurred_at, id");
                if (found.isPresent() || end == until) {
                    return found;
                }
                begin = end + 1;
            }
        }

        /** The latest likewise; of equal times the one with the greater id. */
        Optional<Event> last(long since, long until) {
            long end = until;
            for (long width = SHORTEST; ; width *= GROWTH) {
                long begin = width < LONGEST && end - width > since ? end - width : since;
                Optional<Event> found = one(begin, end, "ORDER BY tenant, occurred_at DESC, id DESC");
                if (found.isPresent() || begin == since) {
                    return found;
                }
                end = begin - 1;
            }
        }

        /** All of them between two times in ms, both included. */
        List<Event> all(long since, long until) {
            return events(text(since, until, ""));
        }

        private Optional<Event> one(long since, long until, String order) {
            return events(text(since, until, order + " LIMIT 1")).stream().findFirst();
        }

        private SqlText text(long since, long until, String order) {
            return SqlText.of(
                            "SELECT " + Rebuild.COLUMNS + " FROM " + from + " WHERE tenant = ? AND NOT bot",
                            tenant.id())
                    .add(condition)
                    .add(" AND occurred_at >= ? AND occurred_at <= ? " + order, since, until);
        }
    }
}
