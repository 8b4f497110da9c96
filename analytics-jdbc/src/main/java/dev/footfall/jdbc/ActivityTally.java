package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.jdbc.Cuts.Share;
import dev.footfall.jdbc.Cuts.Stretch;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out who was active when: from the days of users as far as their quarters lie in one slot, and of the quarters
 * that a cut lies inside of from the events themselves. Several statements, which must all see the same moment.
 */
final class ActivityTally {

    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 1024;
    private static final int LOOKED_UP_AT_ONCE = 10_000;

    private final Database database;
    private final ActivitySql sql;
    private final Cuts cuts;
    private final ActiveUsers users = new ActiveUsers(ActiveUsers.MOST_WORDS);
    private final Map<Integer, List<Share>> days = new HashMap<>();
    private final long end;
    private int read;

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    ActivityTally(Database database, ActivityQuery question) {
        this.database = database;
        this.cuts = new Cuts(question);
        this.sql = new ActivitySql(question.tenant(), database.dialect().reader());
        this.end = System.nanoTime() + database.statementTimeout().toNanos();
    }

    ActiveUsers count(Handle handle) throws SQLException {
        read(handle, sql.days(Quarters.day(cuts.first()), Quarters.day(cuts.last() - 1)), this::addDay);
        for (Stretch stretch : cuts.cutQuarters()) {
            read(handle, sql.events(stretch), this::addEvent);
        }
        long[] numbers = users.numbers();
        users.close();
        for (int from = 0; from < numbers.length; from += LOOKED_UP_AT_ONCE) {
            int to = Math.min(numbers.length, from + LOOKED_UP_AT_ONCE);
            read(
                    handle,
                    sql.users(Arrays.copyOfRange(numbers, from, to)),
                    row -> users.firstSeen(row.getLong(1), row.getLong(2)));
        }
        return users;
    }

    private void addDay(ResultSet row) throws SQLException {
        long morning = row.getLong(3);
        long afternoon = row.getLong(4);
        for (Share share : days.computeIfAbsent(row.getInt(1), cuts::shares)) {
            if (share.quarters().meets(morning, afternoon)) {
                users.add(row.getLong(2), share.slot());
            }
        }
    }

    private void addEvent(ResultSet row) throws SQLException {
        long user = row.getLong(1);
        // From before there were users, and not made anew since.
        if (!row.wasNull()) {
            users.add(user, cuts.slot(row.getLong(2)));
        }
    }

    private void read(Handle handle, SqlText text, Row each) throws SQLException {
        new Question(database, text).stream(handle, rows -> {
            while (rows.next()) {
                each.read(rows);
                if (++read % BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
                    lookAtTheClock();
                }
            }
            return users;
        });
        lookAtTheClock();
    }

    private void lookAtTheClock() {
        if (System.nanoTime() - end > 0) {
            throw new StoreUnavailableException("finding out who was active takes too long", null);
        }
    }
}
