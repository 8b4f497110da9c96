package dev.footfall.jdbc;

import dev.footfall.event.EventFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The WHERE clause of an {@link EventFilter}: fixed pieces of text, every value bound. */
final class FilterSql {

    private static final String ORIGIN = """
            (referer = :origin
              OR left(referer, char_length(:origin) + 1) IN (:origin || '/', :origin || '?', :origin || '#'))
            """;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Set<String>> arrays = new LinkedHashMap<>();

    /** All conditions; those on metadata only as far as the database can tell them. */
    FilterSql(EventFilter filter, Dialect dialect) {
        and("tenant = :tenant", "tenant", filter.tenant().id());
        and("occurred_at >= :from", "from", Millis.ceil(filter.range().from()));
        and("occurred_at < :to", "to", Millis.ceil(filter.range().to()));
        if (!filter.bots()) {
            conditions.add("NOT bot");
        }
        among("type = ANY(:types)", "types", filter.types());
        among("workspace = ANY(:workspaces)", "workspaces", filter.workspaces());
        and("asset = :asset", "asset", filter.asset());
        and("user_id = :user", "user", filter.user());
        and("session_id = :session", "session", filter.session());
        and("visitor = :visitor", "visitor", filter.visitor());
        and("user_agent = :userAgent", "userAgent", filter.userAgent());
        and("referer = :referer", "referer", filter.referer());
        and(ORIGIN, "origin", filter.refererOrigin());
        if (!filter.metadata().isEmpty()) {
            dialect.requireMetadata(this, filter.metadata());
        }
    }

    FilterSql and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            bind(name, value);
        }
        return this;
    }

    void bind(String name, Object value) {
        values.put(name, value);
    }

    private void among(String condition, String name, Set<String> any) {
        if (!any.isEmpty()) {
            conditions.add(condition);
            arrays.put(name, any);
        }
    }

    String where() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    Query bindTo(Query query) {
        query.bindMap(values);
        arrays.forEach((name, any) -> query.bindArray(name, String.class, any));
        return query;
    }
}
