package dev.footfall.jdbc;

import dev.footfall.event.EventFilter;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import java.util.ArrayList;
import java.util.List;

/** The WHERE clause of an {@link EventFilter}; what it says of metadata only as far as the database can tell that. */
final class FilterSql {

    private final List<SqlText> conditions = new ArrayList<>();

    FilterSql(EventFilter filter, Reader reader) {
        and("tenant = ?", filter.tenant().id());
        and("occurred_at >= ?", Millis.ceil(filter.range().from()));
        and("occurred_at < ?", Millis.ceil(filter.range().to()));
        if (!filter.bots()) {
            and("NOT bot");
        }
        ConditionSql sql = new ConditionSql(DatasetSql.of(Dataset.EVENT), reader);
        Filter.of(filter).conditions().forEach(condition -> conditions.add(sql.of(condition)));
    }

    FilterSql and(String condition, Object... bound) {
        conditions.add(SqlText.of(condition, bound));
        return this;
    }

    SqlText text() {
        return SqlText.of(" WHERE ").join(" AND ", conditions);
    }
}
