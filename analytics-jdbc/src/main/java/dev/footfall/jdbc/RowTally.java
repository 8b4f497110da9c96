package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.query.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

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
                && conditions(query)
                        .anyMatch(condition -> condition instanceof Condition.Metadata metadata
                                && !metadata.contained().isEmpty());
    }

    List<StoreRow> count(Handle handle) throws SQLException {
        ScannedRow.Columns columns = new ScannedRow.Columns(DatasetSql.of(query.dataset()), attributes());
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

    private Set<Attribute> attributes() {
        Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        attributes.addAll(query.dimensions());
        query.measures().forEach(measure -> attributes.addAll(measure.of()));
        query.measures().stream().map(Measure::weight).forEach(weight -> {
            if (weight != null) {
                attributes.add(weight);
            }
        });
        conditions(query).forEach(condition -> add(attributes, condition));
        return attributes;
    }

    private static void add(Set<Attribute> attributes, Condition condition) {
        if (condition instanceof Condition.OneOf oneOf) {
            attributes.add(oneOf.attribute());
        } else if (condition instanceof Condition.Known known) {
            attributes.add(known.attribute());
        } else if (condition instanceof Condition.Between between) {
            attributes.add(between.attribute());
        } else if (condition instanceof Condition.RefererOrigin) {
            attributes.add(Attribute.REFERER);
        }
    }

    private static Stream<Condition> conditions(StoreQuery query) {
        return Stream.concat(
                        Stream.of(query.filter()), query.measures().stream().map(Measure::filter))
                .map(Filter::conditions)
                .flatMap(List::stream);
    }
}
