package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.query.InvalidQueryException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot answer now from one that never will. */
final class SqlFaults {

    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53");

    /** Time-outs, a server that stops or starts, and one that has become a read-only stand-by. */
    private static final Set<String> UNAVAILABLE_STATES =
            Set.of("57P01", "57P02", "57P03", "57P05", "57014", "55P03", "25006", "HYT00", "HYT01", "40001", "40P01");

    /** H2: connection broken, database closed or closing, file in use or unreadable, lock time-out, no room. */
    private static final Set<Integer> UNAVAILABLE_CODES = Set.of(
            90007, 90020, 90028, 90031, 90067, 90097, 90098, 90100, 90108, 90121, 90131, 90135, 50200, 57014, 40001);

    /** PostgreSQL: no privilege, no schema that one could create in; H2: not enough rights, no administrator. */
    private static final Set<String> MISSING_RIGHTS = Set.of("42501", "3F000", "90096", "90040");

    private static final String UNIQUE_VIOLATION = "23505";

    private static final Set<Integer> CLOSED_CODES = Set.of(90007, 90067, 90098, 90121);

    private SqlFaults() {}

    /** What the caller of a store is told. */
    static RuntimeException translate(String statement, Throwable fault) {
        if (fault instanceof StoreUnavailableException
                || fault instanceof JdbcStoreException
                || fault instanceof InvalidQueryException) {
            return (RuntimeException) fault;
        }
        SQLException sql = find(fault, SQLException.class);
        if (sql != null) {
            return translate(statement, sql);
        }
        return new JdbcStoreException(
                "'" + statement + "' failed: " + fault.getClass().getName(), fault);
    }

    static RuntimeException translate(String statement, SQLException fault) {
        return isUnavailable(fault)
                ? new StoreUnavailableException(
                        "the database cannot answer '" + statement + "' now" + code(fault), fault)
                : new JdbcStoreException(
                        "the database refused '" + statement + "'" + code(fault) + advice(fault), fault);
    }

    private static String advice(SQLException fault) {
        return MISSING_RIGHTS.contains(String.valueOf(fault.getSQLState()))
                ? ": grant its user the right to create tables in its schema and to change Footfall's, or run the"
                        + " migrations yourself and set analytics.schema.migrate=false"
                : "";
    }

    static boolean isLockTimeout(SQLException fault) {
        return "HYT00".equals(fault.getSQLState()) || "55P03".equals(fault.getSQLState());
    }

    static boolean isClosedH2(SQLException fault) {
        return CLOSED_CODES.contains(fault.getErrorCode());
    }

    static String code(SQLException fault) {
        return " (SQL state " + fault.getSQLState() + ", code " + fault.getErrorCode() + ")";
    }

    static boolean isUnavailable(SQLException fault) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        return fault instanceof SQLTransientException
                || fault instanceof SQLRecoverableException
                || UNAVAILABLE_STATES.contains(state)
                || (state.length() == 5 && UNAVAILABLE_CLASSES.contains(state.substring(0, 2)))
                || UNAVAILABLE_CODES.contains(fault.getErrorCode())
                || find(fault, IOException.class) != null;
    }

    /**
     * Makes an insertion that loses against somebody else's of the same key one that is worth trying again.
     *
     * @throws SQLTransactionRollbackException if it does
     */
    static int orConflict(String message, IntSupplier insertion) throws SQLTransactionRollbackException {
        try {
            return insertion.getAsInt();
        } catch (RuntimeException e) {
            SQLException sql = find(e, SQLException.class);
            if (sql != null && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                throw new SQLTransactionRollbackException(message, "40001", sql);
            }
            throw e;
        }
    }

    /** The first of that kind among the fault and its causes. */
    static <T extends Throwable> @Nullable T find(Throwable fault, Class<T> kind) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
