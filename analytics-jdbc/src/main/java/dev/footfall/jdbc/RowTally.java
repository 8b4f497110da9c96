package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.query.Condition;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.query.Tally;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Counts row by row what a database cannot, which does not look into metadata. One statement reads all rows, so that
 * they are of one moment; beyond some ten thousand of them H2 puts them aside on disk.
 */
final class RowTally {

    private final Database database;
    private final StoreQuery query;

    RowTally(Database database, StoreQuery query) {
        this.database = database;
        this.query = query;
    }

    static boolean isNeeded(Reader reader, StoreQuery query) {
        return !reader.tellsContainment()
                && Asked.conditions(query)
                        .anyMatch(condition -> condition instanceof Condition.Metadata metadata
                                && !metadata.contained().isEmpty());
    }

    List<StoreRow> count(Handle handle) throws SQLException {
        ScannedRow.Columns columns =
                new ScannedRow.Columns(DatasetSql.of(query.dataset()), Asked.attributes(query), true);
        SqlText sql = new AggregateSql(query, database.dialect().reader()).rows(columns.names());
        return new Question(database, sql).ask(handle, rows -> tally(rows, columns));
    }

    private List<StoreRow> tally(ResultSet rows, ScannedRow.Columns columns) throws SQLException {
        Tally tally = new Tally(query);
        long end = System.nanoTime() + database.statementTimeout().toNanos();
        while (rows.next()) {
            tally.add(columns.read(rows));
            if (System.nanoTime() - end > 0) {
                throw new StoreUnavailableException("looking through the metadata takes too long", null);
            }
        }
        return tally.rows();
    }
}
