package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.event.JsonObject;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a question looks like in SQL: our own words, and nobody else's. */
class QuestionSqlTest {

    private static final String HOSTILE = "hostile') OR 1=1; DROP TABLE footfall_event; --";
    private static final String OURS = "[A-Za-z0-9_ .,()?*+=<>/|'#&@:\\[\\]-]*";
    private static final Measure VIEWS = Measure.count("views").where(Attribute.TYPE, "product 3D view");
    private static final Measure READS = Measure.count("reads").where(Attribute.TYPE, "report read");

    @ParameterizedTest
    @EnumSource(Backend.class)
    void noTextOfACallerIsEverPartOfTheStatement(Backend backend) {
        for (Attribute attribute : Attribute.values()) {
            for (Dataset dataset : Dataset.values()) {
                if (attribute.isIn(dataset) && !attribute.isNumber()) {
                    assertOurs(backend, hostile(dataset, attribute));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void norAreMetadataAndOrigins(Backend backend) {
        Filter filter = Filter.ALL
                .and(new Condition.Metadata(JsonObject.of(HOSTILE, HOSTILE)))
                .and(new Condition.RefererOrigin(HOSTILE));
        Measure measure = Measure.count(HOSTILE).where(filter);
        assertOurs(backend, question(Dataset.EVENT, filter, measure, Measure.count("all")));
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void rowsThatNoMeasureLooksAtAreNotRead(Backend backend) {
        String sql = sql(backend, question(Dataset.EVENT, Filter.ALL, VIEWS, READS));
        assertThat(where(sql)).contains("type = ");
        assertThat(where(sql(backend, question(Dataset.EVENT, Filter.ALL, VIEWS, Measure.count("all")))))
                .doesNotContain("type = ");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whatHoldsForAllRowsIsNotAskedForAgain(Backend backend) {
        assertThat(sql(backend, question(Dataset.EVENT, Filter.ALL, VIEWS))).doesNotContain("FILTER");
        assertThat(sql(backend, question(Dataset.EVENT, Filter.of(Attribute.TYPE, "product 3D view"), VIEWS)))
                .doesNotContain("FILTER");
    }

    private static StoreQuery hostile(Dataset dataset, Attribute attribute) {
        Filter one = Filter.of(attribute, HOSTILE);
        Filter several = Filter.of(attribute, HOSTILE, HOSTILE + "2").and(new Condition.Known(attribute));
        Measure counted = Measure.countDistinct(HOSTILE, attribute).where(several);
        Measure other = Measure.count("other").where(one);
        return new StoreQuery(
                Tenant.of(HOSTILE),
                dataset,
                TimeRange.ALL,
                Slots.NONE,
                List.of(counted, other),
                List.of(attribute),
                one,
                false,
                List.of(Order.descending(counted), Order.ascending(attribute)),
                10);
    }

    private static StoreQuery question(Dataset dataset, Filter filter, Measure... measures) {
        Slots cut = new Slots.Cut(List.of(new Slots.Stretch(Instant.EPOCH, 0), new Slots.Stretch(Events.NOON, 1)));
        return new StoreQuery(
                Events.SHOP, dataset, TimeRange.ALL, cut, List.of(measures), List.of(), filter, false, List.of(), 10);
    }

    private static void assertOurs(Backend backend, StoreQuery query) {
        assertThat(statements(query, backend.dialect().reader())
                        .map(SqlText::text)
                        .toList())
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("hostile", "DROP", ";", "--")
                        .matches(OURS));
    }

    private static Stream<SqlText> statements(StoreQuery query, Reader reader) {
        if (query.dataset() == Dataset.VIEWING) {
            return Stream.of(new ViewingSql(query, reader).text());
        }
        AggregateSql sql = new AggregateSql(query, reader);
        return Stream.of(sql.groups(), sql.rows(List.of("occurred_at")));
    }

    private static String sql(Backend backend, StoreQuery query) {
        return new AggregateSql(query, backend.dialect().reader()).groups().text();
    }

    private static String where(String sql) {
        assertThat(Set.of(sql.split(" FROM ")).size()).isEqualTo(2);
        return sql.substring(sql.indexOf(" FROM "));
    }
}
