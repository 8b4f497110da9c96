package dev.footfall.jdbc;

import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The statement that reads the viewer sessions which a question is about, and no column that it does not need. */
final class ViewingSql {

    private static final DatasetSql DATASET = DatasetSql.of(Dataset.VIEWING);

    private static final Set<Attribute> OF_EMOTIONS = Set.of(
            Attribute.ANGRY_TIME,
            Attribute.HAPPY_TIME,
            Attribute.NEUTRAL_TIME,
            Attribute.SURPRISE_TIME,
            Attribute.UNDEFINED_TIME);

    private final StoreQuery query;
    private final Reader reader;
    private final List<String> names = new ArrayList<>(List.of("began_at", "traits", "length"));
    private final Columns columns;

    /** Where the columns are that not every question needs. */
    record Columns(int device, int workspace, int emotions, int movies) {

        /** Not read. */
        static final int NONE = 0;
    }

    ViewingSql(StoreQuery query, Reader reader) {
        this.query = query;
        this.reader = reader;
        Set<Attribute> asked = Asked.attributes(query);
        this.columns = new Columns(
                column("device", asked.contains(Attribute.DEVICE)),
                column("workspace", asked.contains(Attribute.WORKSPACE)),
                column("emotions", asked.stream().anyMatch(OF_EMOTIONS::contains)),
                column("movies", ViewingKinds.of(query).movies()));
    }

    private int column(String name, boolean isNeeded) {
        if (!isNeeded) {
            return Columns.NONE;
        }
        names.add(name);
        return names.size();
    }

    Columns columns() {
        return columns;
    }

    SqlText text() {
        List<SqlText> where = new ArrayList<>();
        where.add(SqlText.of("tenant = ?", query.tenant().id()));
        where.add(DATASET.during(query.range()));
        ConditionSql conditions = new ConditionSql(DATASET, reader);
        Selection.of(query).all().stream()
                .filter(ViewingSql::isOfColumn)
                .forEach(condition -> where.add(conditions.of(condition)));
        return SqlText.of("SELECT " + String.join(", ", names) + " FROM ")
                .add(reader.byTime(DATASET.table(), DATASET.index()) + " WHERE ")
                .join(" AND ", where);
    }

    /** Whether the database can tell. */
    private static boolean isOfColumn(Condition condition) {
        Attribute attribute = Asked.attribute(condition);
        return attribute != null && DATASET.columns().containsKey(attribute);
    }
}
