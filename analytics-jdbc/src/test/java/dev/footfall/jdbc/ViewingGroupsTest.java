package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.time.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much is kept of what is counted. */
class ViewingGroupsTest {

    private static final List<Attribute> DIMENSIONS = List.of(Attribute.DEVICE, Attribute.WORKSPACE, Attribute.ASSET);
    private static final List<Measure> ROWS = List.of(Measure.count("rows"));

    @Test
    void whatComesAfterTheLastGroupIsNotKept() throws SQLException {
        Counting counting = new Counting(question(DIMENSIONS, Slots.QUARTER_HOURS, ROWS, List.of(), 3));
        counting.add(1, 3);
        long full = counting.groups.characters();
        assertThat(full).isPositive();
        for (int session = 2; session < 2000; session++) {
            counting.add(session, 20);
        }
        assertThat(counting.groups.characters()).isEqualTo(full);
        assertThat(counting.groups.rows()).hasSize(3);
    }

    @Test
    void groupsThatHaveBegunAreCountedToTheEnd() throws SQLException {
        Counting counting = new Counting(question(DIMENSIONS, Slots.QUARTER_HOURS, ROWS, List.of(), 3));
        counting.add(1, 5);
        counting.add(2, 5);
        counting.add(1, 4);
        assertThat(counting.groups.rows())
                .extracting(row -> row.values().get(0))
                .containsExactly(2.0, 2.0, 2.0);
    }

    @Test
    void whatNoMeasureCountsIsNotKept() throws SQLException {
        List<Measure> none = Stream.of("unheard of", "unseen")
                .map(device -> Measure.count(device).where(Attribute.DEVICE, device))
                .toList();
        Counting counting = new Counting(question(DIMENSIONS, Slots.NONE, none, List.of(), 3));
        for (int session = 0; session < 100; session++) {
            counting.add(session, 20);
        }
        assertThat(counting.groups.characters()).isZero();
    }

    @Test
    void idsThatAreTooLongAltogetherAreRefused() throws SQLException {
        Counting counting = new Counting(question(List.of(Attribute.ASSET), Slots.NONE, ROWS, List.of(), 1_000_000));
        counting.add(1, "x".repeat(10_000_000));
        counting.add(1, "y".repeat(10_000_000));
        assertThatThrownBy(() -> counting.add(1, "z"))
                .isInstanceOfSatisfying(
                        InvalidQueryException.class,
                        fault -> assertThat(fault.field()).isEqualTo("dimensions"))
                .hasMessage("the answer must have at most 20000000 characters in its ids, has more:"
                        + " ask for a shorter range or fewer dimensions");
    }

    @Test
    void theFirstOfMoreThanAMillionAreRefused() throws SQLException {
        List<Order> order = List.of(Order.descending(ROWS.get(0)));
        Counting counting = new Counting(question(DIMENSIONS, Slots.NONE, ROWS, order, 10));
        String[] movies = IntStream.range(0, 1000).mapToObj(i -> "movie " + i).toArray(String[]::new);
        for (int session = 0; session < 1000; session++) {
            counting.add(session, movies);
        }
        assertThat(counting.groups.rows()).hasSize(10);
        assertThatThrownBy(() -> counting.add(1000, "one more"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("the answer must have at most 1000000 groups, has more:"
                        + " ask for a shorter range or fewer dimensions");
    }

    @Test
    void whoAsksIsToldOfARefusalInItsOwnWords() {
        InvalidQueryException refusal = TooMany.of("groups", 3);
        assertThat(SqlFaults.translate("count", refusal)).isSameAs(refusal);
    }

    private static StoreQuery question(
            List<Attribute> dimensions, Slots slots, List<Measure> measures, List<Order> order, int limit) {
        return new StoreQuery(
                Events.SHOP,
                Dataset.VIEWING,
                TimeRange.ALL,
                slots,
                measures,
                dimensions,
                Filter.of(Attribute.PART_KIND, Dataset.MOVIE_VIEWING),
                false,
                order,
                limit);
    }

    /** Counts sessions, each at a time, a place and with movies of its own. */
    private static final class Counting {

        private final ViewingSql.Columns columns;
        private final Viewing row;
        private final ViewingGroups groups;

        Counting(StoreQuery query) {
            columns = new ViewingSql(query, new H2Reader()).columns();
            row = new Viewing(columns);
            groups = new ViewingGroups(query, Selection.of(query).rest());
        }

        void add(int session, int movies) throws SQLException {
            add(
                    session,
                    IntStream.range(0, movies)
                            .mapToObj(i -> "movie " + i + " of " + session)
                            .toArray(String[]::new));
        }

        void add(int session, String... movies) throws SQLException {
            StringBuilder packed = new StringBuilder();
            for (String movie : movies) {
                packed.append("5,1,1,").append(movie.length()).append(':').append(movie);
            }
            row.read(session(session, packed.toString()));
            groups.begin();
            while (row.nextMovie()) {
                groups.add(row);
            }
        }

        private ResultSet session(int session, String movies) {
            return DataSources.proxy(ResultSet.class, (proxy, method, arguments) -> {
                if (method.getName().equals("getLong")) {
                    return session * 900_000L;
                }
                int column = (Integer) arguments[0];
                return column == 2 ? "v---" : column == columns.movies() ? movies : "place " + session;
            });
        }
    }
}
