package dev.footfall.jdbc;

import dev.footfall.query.Aggregation;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.Sortable;
import dev.footfall.query.StoreQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The one statement that answers a question. */
final class AggregateSql {

    private static final String PARTS = " JOIN footfall_part ON footfall_part.tenant = footfall_event.tenant"
            + " AND footfall_part.event_id = footfall_event.id";

    /** Whole quarters, which division cuts towards zero: so times before 1970 are moved behind it, and back. */
    private static final String QUARTER = "(%s + 9000000000000000) / 900000 - 10000000000";

    private static final String RATIO =
            "CAST(dividend# AS double precision) / nullif(CAST(divisor# AS double precision), 0) AS m#";

    private final StoreQuery query;
    private final Reader reader;
    private final DatasetSql dataset;
    private final ConditionSql conditions;
    private final Selection selection;

    AggregateSql(StoreQuery query, Reader reader) {
        this.query = query;
        this.reader = reader;
        this.dataset = DatasetSql.of(query.dataset());
        this.conditions = new ConditionSql(dataset, reader);
        this.selection = Selection.of(query);
    }

    /** The groups: {@code slot}, {@code k0} … for the dimensions, {@code m0} … for the measures. */
    SqlText groups() {
        SqlText sql = SqlText.of("SELECT ").join(", ", columns()).add(from());
        List<String> keys = keys();
        if (!keys.isEmpty()) {
            sql.add(" GROUP BY " + String.join(", ", keys));
        }
        if (isNested()) {
            sql = SqlText.of("SELECT " + String.join(", ", divided()) + " FROM (")
                    .add(sql)
                    .add(") AS counted");
        }
        return query.isTotal() ? sql : sql.add(order()).add(" LIMIT ?", (long) query.limit());
    }

    /**
     * Whether there is anything to divide, or to sort by what is computed. That is done outside: H2 2.4.240 loses its
     * way in groups if expressions have more aggregates than there are expressions, and does not know there that an
     * expression to sort by is one of the group.
     */
    private boolean isNested() {
        return query.measures().stream().anyMatch(AggregateSql::isRatio)
                || query.dimensions().stream().anyMatch(dataset::isComputed);
    }

    private static boolean isRatio(Measure measure) {
        return measure.aggregation() == Aggregation.WEIGHTED_AVERAGE;
    }

    private List<String> divided() {
        List<String> columns = keys();
        for (int i = 0; i < query.measures().size(); i++) {
            columns.add(isRatio(query.measures().get(i)) ? RATIO.replace("#", "" + i) : "m" + i);
        }
        return columns;
    }

    /** The rows themselves, or some more, with these columns. */
    SqlText rows(Collection<String> wanted) {
        return rows(SqlText.of(String.join(", ", wanted)));
    }

    /** The same with columns that bind something. */
    SqlText rows(SqlText wanted) {
        return SqlText.of("SELECT ").add(wanted).add(from());
    }

    private List<SqlText> columns() {
        List<SqlText> columns = new ArrayList<>();
        slot().ifPresent(slot -> columns.add(slot.add(" AS slot")));
        List<Attribute> dimensions = query.dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            columns.add(SqlText.of(dataset.column(dimensions.get(i)) + " AS k" + i));
        }
        MeasureSql measures = new MeasureSql(dataset);
        for (int i = 0; i < query.measures().size(); i++) {
            SqlText filter = conditions.all(selection.rest().get(i));
            Measure measure = query.measures().get(i);
            columns.add(measures.of(measure, filter).add((isRatio(measure) ? " AS dividend" : " AS m") + i));
            if (isRatio(measure)) {
                columns.add(measures.divisor(measure, filter).add(" AS divisor" + i));
            }
        }
        return columns;
    }

    private Optional<SqlText> slot() {
        if (query.slots() instanceof Slots.Cut cut) {
            return Optional.of(reader.slot(dataset.time(), cut));
        }
        return query.slots() instanceof Slots.QuarterHours
                ? Optional.of(SqlText.of(QUARTER.replace("%s", dataset.time())))
                : Optional.empty();
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (!query.slots().equals(Slots.NONE)) {
            keys.add("slot");
        }
        for (int i = 0; i < query.dimensions().size(); i++) {
            keys.add("k" + i);
        }
        return keys;
    }

    private SqlText from() {
        List<SqlText> where = new ArrayList<>();
        SqlText table = table(where);
        where.add(dataset.during(query.range()));
        if (isOfEvents() && !query.bots()) {
            where.add(SqlText.of("NOT bot"));
        }
        selection.all().stream()
                .filter(condition -> !types().filter(condition::equals).isPresent())
                .forEach(condition -> where.add(conditions.of(condition)));
        if (!selection.any().isEmpty()) {
            where.add(any());
        }
        return SqlText.of(" FROM ")
                .add(table)
                .add(query.dataset() == Dataset.PART ? PARTS : "")
                .add(dataset.joined(Asked.attributes(query)))
                .add(" WHERE ")
                .join(" AND ", where);
    }

    private SqlText any() {
        List<SqlText> alternatives = new ArrayList<>();
        for (Set<Condition> alternative : selection.any()) {
            alternatives.add(SqlText.of("(").add(conditions.all(alternative)).add(")"));
        }
        return SqlText.of("(").join(" OR ", alternatives).add(")");
    }

    /** The table, and the condition on the tenant. */
    private SqlText table(List<SqlText> where) {
        String tenant = query.tenant().id();
        Optional<Condition.OneOf> types = types();
        if (types.isPresent()) {
            return reader.eventsByType(tenant, types.get().values(), where);
        }
        where.add(SqlText.of(dataset.table() + ".tenant = ?", tenant));
        return SqlText.of(isOfEvents() ? events() : reader.byTime(dataset.table(), dataset.index()));
    }

    private String events() {
        return selection.isOfOneAsset() ? reader.eventsByAsset() : reader.eventsByTime();
    }

    /** The types that the rows are found by; of one asset there are fewer events than of a type. */
    private Optional<Condition.OneOf> types() {
        return isOfEvents() && selection.isOfOneAsset() ? Optional.empty() : selection.types();
    }

    private boolean isOfEvents() {
        return query.dataset() == Dataset.EVENT || query.dataset() == Dataset.PART;
    }

    private String order() {
        if (query.order().isEmpty()) {
            return "";
        }
        List<String> order = new ArrayList<>();
        Set<Sortable> sorted = new HashSet<>();
        ties().filter(each -> sorted.add(each.by())).forEach(each -> order.add(order(each)));
        return " ORDER BY " + String.join(", ", order);
    }

    /** By what to sort. Each only once: H2 fails if an expression comes again in a result that it keeps on disk. */
    private Stream<Order> ties() {
        return Stream.concat(query.order().stream(), query.dimensions().stream().map(Order::ascending));
    }

    private String order(Order order) {
        String by = order.by() instanceof Measure measure
                ? "m" + query.measures().indexOf(measure)
                : reader.byCodePoint(key((Attribute) order.by()));
        return by + (order.isDescending() ? " DESC" : "") + " NULLS LAST";
    }

    /** Inside an expression no name is known that the same SELECT gives. */
    private String key(Attribute attribute) {
        return isNested() ? "k" + query.dimensions().indexOf(attribute) : dataset.column(attribute);
    }
}
