package dev.footfall.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.function.IntPredicate;

/**
 * How long a connection waits for a server that says nothing.
 *
 * @param before what it did when it came
 * @param changed whether it waits otherwise now
 */
record Silence(int before, boolean changed) {

    private static final Silence UNCHANGED = new Silence(0, false);

    /** Makes it wait no longer than that, if its driver can; a zero leaves it as it is. */
    static Silence limit(Connection connection, Duration longest) throws SQLException {
        if (longest.isZero()) {
            return UNCHANGED;
        }
        int ours = (int) Math.min(Integer.MAX_VALUE, longest.toMillis());
        return change(connection, before -> before == 0 || before > ours, ours);
    }

    /** Makes it wait for as long as it takes. */
    static Silence unlimited(Connection connection) throws SQLException {
        return change(connection, before -> before > 0, 0);
    }

    private static Silence change(Connection connection, IntPredicate wanted, int millis) throws SQLException {
        try {
            int before = connection.getNetworkTimeout();
            if (!wanted.test(before)) {
                return UNCHANGED;
            }
            connection.setNetworkTimeout(Runnable::run, millis);
            return new Silence(before, true);
        } catch (SQLFeatureNotSupportedException | UnsupportedOperationException | AbstractMethodError e) {
            return UNCHANGED;
        }
    }

    void undo(Connection connection) throws SQLException {
        if (changed) {
            connection.setNetworkTimeout(Runnable::run, before);
        }
    }
}
