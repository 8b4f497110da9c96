package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.privacy.Subject;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.time.TimeRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How databases go about a question, with enough rows that it matters. */
class PlanTest {

    private static final Map<Backend, String> FILLED = new EnumMap<>(Backend.class);
    private static final Measure VIEWS = Measure.count("views").where(Attribute.TYPE, "page view");
    private static final Measure USES = Measure.countDistinct("uses", Attribute.SESSION_ID)
            .where(Attribute.TYPE, "product interaction", "product 3D view");

    @ParameterizedTest
    @EnumSource(Backend.class)
    void someTypesAreReadAlongTheirIndex(Backend backend) throws SQLException {
        assertThat(plan(backend, question(Dataset.EVENT, VIEWS))).containsIgnoringCase("footfall_event_type");
        assertThat(plan(backend, question(Dataset.EVENT, VIEWS, USES))).containsIgnoringCase("footfall_event_type");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void oneAssetIsReadAlongItsIndex(Backend backend) throws SQLException {
        Measure viewers = Measure.countDistinct("viewers", Attribute.VIEWER)
                .where(Attribute.TYPE, "page view")
                .where(Attribute.ASSET, "chair-7");
        TimeRange all = new TimeRange(Events.NOON, Events.NOON.plusSeconds(60));
        assertThat(plan(backend, question(Dataset.EVENT, all, viewers))).containsIgnoringCase("footfall_event_asset");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whatIsAboutAPersonIsReadAlongItsIndexes(Backend backend) throws SQLException {
        PersonSql visitor = new PersonSql(backend.dialect().reader(), Subject.visitor(Events.SHOP, "visitor-7"));
        PersonSql user = new PersonSql(backend.dialect().reader(), Subject.user(Events.SHOP, "user-7"));
        List<String> sessions = List.of("session-7", "session-107", "session-1000");
        assertThat(plan(backend, user.naming(500)))
                .containsPattern("(?i)footfall_event_user(?s:.*)user_id = ")
                .doesNotContain("Filter: (user_id");
        assertThat(plan(backend, visitor.naming(500)))
                .containsPattern("(?i)footfall_event_visitor(?s:.*)visitor = ")
                .doesNotContain("Filter: (visitor");
        assertThat(plan(backend, visitor.nameless(sessions, 500)))
                .containsPattern("(?i)footfall_event_session(?s:.*)session_id = ")
                .doesNotContain("Filter: (session");
    }

    /** Else it would look at each event of the tenant, whatever its type. */
    @Test
    void h2LooksUpOneTypeAfterTheOther() throws SQLException {
        assertThat(plan(Backend.H2, question(Dataset.EVENT, VIEWS, USES)))
                .containsPattern("FROM UNNEST\\((?s:.*)INNER JOIN \"PUBLIC\".\"FOOTFALL_EVENT\"")
                .contains("TYPE = WANTED.WANTED_TYPE");
    }

    @Test
    void postgresqlReadsNothingButTheIndex() throws SQLException {
        assertThat(plan(Backend.POSTGRES, question(Dataset.EVENT, VIEWS, USES))).contains("Index Only Scan");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void sessionsAndAllTypesAreReadAlongTheTime(Backend backend) throws SQLException {
        assertThat(plan(backend, question(Dataset.SESSION, Measure.count("sessions"))))
                .containsIgnoringCase("footfall_session_start");
        assertThat(plan(backend, question(Dataset.EVENT, Measure.count("events"))))
                .containsIgnoringCase("footfall_event_time");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void viewersAreReadAlongTheTime(Backend backend) throws SQLException {
        Measure onScreen = Measure.count("on screen").where(Attribute.DEVICE, "1");
        SqlText sql = new ViewingSql(
                        question(Dataset.VIEWING, onScreen), backend.dialect().reader())
                .text();
        assertThat(plan(backend, sql)).containsIgnoringCase("footfall_viewer_time");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void usersAreReadAlongTheTimeAndTheirSessionsOnlyWhereAsked(Backend backend) throws SQLException {
        Measure users = Measure.count("users");
        assertThat(plan(backend, question(Dataset.USER, users)))
                .containsIgnoringCase("footfall_known_user_start")
                .doesNotContainIgnoringCase("footfall_session");
        assertThat(plan(backend, question(Dataset.USER, users.where(Attribute.SOURCE, "email"))))
                .containsIgnoringCase("footfall_known_user_start")
                .containsIgnoringCase("footfall_session");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void usersOfSessionsAreLookedUpOnlyWhereAsked(Backend backend) throws SQLException {
        assertThat(plan(backend, question(Dataset.SESSION, Measure.count("sessions"))))
                .doesNotContainIgnoringCase("footfall_known_user");
        assertThat(plan(backend, question(Dataset.SESSION, Measure.max("since", Attribute.USER_SINCE))))
                .containsIgnoringCase("footfall_known_user");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whoWasActiveInAQuarterIsFoundAlongTheTime(Backend backend) throws SQLException {
        SqlText sql = activity(backend).events(new Cuts.Stretch(1, 900_000));
        assertThat(plan(backend, sql)).containsIgnoringCase("footfall_event_time");
    }

    @Test
    void h2ReadsDaysFromTheirIndexAlone() throws SQLException {
        assertThat(plan(Backend.H2, activity(Backend.H2).days(20_000, 20_010)))
                .contains("FOOTFALL_ACTIVE_DAY")
                .contains("UTC_DAY >= 20000");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void usersWhoWereActiveAreLookedUpOneByOne(Backend backend) throws SQLException {
        for (long[] numbers : List.of(new long[] {1, 2, 3}, new long[] {1, 200, 300})) {
            assertThat(plan(backend, activity(backend).users(numbers)))
                    .doesNotContain("Seq Scan")
                    .doesNotContain("tableScan");
        }
    }

    /** Else each event would cost as much as there are users. */
    @ParameterizedTest
    @MethodSource("lookupsOfUsers")
    void h2LooksUpEachUserOfABatchByItself(String sql) throws SQLException {
        String url = FILLED.computeIfAbsent(Backend.H2, PlanTest::filled);
        try (Connection connection = Backend.dataSource(url).getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql)) {
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setArray(i, connection.createArrayOf("varchar", new Object[0]));
            }
            assertThat(text(statement.executeQuery()))
                    .containsPattern("FROM UNNEST\\((?s:.*) JOIN \"PUBLIC\".\"FOOTFALL_KNOWN_USER\"")
                    .contains("TENANT = WANTED.WANTED_TENANT")
                    .contains("ID = WANTED.WANTED_ID")
                    .doesNotContain("FOOTFALL_KNOWN_USER.tableScan");
        }
    }

    private static Stream<String> lookupsOfUsers() {
        return Stream.of(H2Users.KNOWN, H2Users.KNOWN_DAYS);
    }

    private static ActivitySql activity(Backend backend) {
        return new ActivitySql(Events.SHOP, backend.dialect().reader());
    }

    @ParameterizedTest
    @MethodSource("lookups")
    void h2LooksUpEachIdByItself(String sql, String type) throws SQLException {
        String url = FILLED.computeIfAbsent(Backend.H2, PlanTest::filled);
        try (Connection connection = Backend.dataSource(url).getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "EXPLAIN " + sql.replace(":ids", "?").replace(":tenants", "?"))) {
            statement.setArray(1, connection.createArrayOf(type, new Object[0]));
            statement.setArray(2, connection.createArrayOf("varchar", new Object[0]));
            assertThat(text(statement.executeQuery()))
                    .containsPattern("FROM UNNEST\\((?s:.*)INNER JOIN(?s:.*)PRIMARY_KEY")
                    .containsPattern("TENANT = WANTED.WANTED_TENANT(?s:.*) = WANTED.WANTED_ID");
        }
    }

    private static Stream<Arguments> lookups() {
        return Stream.of(
                Arguments.of(EventRows.BY_IDS, "uuid"),
                Arguments.of(EventRows.PARTS_BY_IDS, "uuid"),
                Arguments.of(JdbcReportStore.FIND_MANY, "varchar"),
                Arguments.of(JdbcDeviceStore.KEYS, "varchar"),
                Arguments.of(CatalogTable.ASSETS.findSql(), "varchar"));
    }

    private static StoreQuery question(Dataset dataset, Measure... measures) {
        TimeRange part = new TimeRange(Events.NOON.plusMillis(4000), Events.NOON.plusMillis(4100));
        return question(dataset, part, measures);
    }

    private static StoreQuery question(Dataset dataset, TimeRange range, Measure... measures) {
        return new StoreQuery(
                Events.SHOP, dataset, range, Slots.NONE, List.of(measures), List.of(), Filter.ALL, false, List.of(), 1);
    }

    private static String plan(Backend backend, StoreQuery query) throws SQLException {
        return plan(backend, new AggregateSql(query, backend.dialect().reader()).groups());
    }

    private static String plan(Backend backend, SqlText sql) throws SQLException {
        String url = FILLED.computeIfAbsent(backend, PlanTest::filled);
        try (Connection connection = Backend.dataSource(url).getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql.text())) {
            sql.bindTo(statement);
            return text(statement.executeQuery());
        }
    }

    private static String filled(Backend backend) {
        String url = backend.newUrl();
        try (JdbcStore store = JdbcStore.builder().url(url, null, null).build()) {
            store.prepare();
            Events events = new Events(5);
            for (int i = 0; i < 10; i++) {
                store.events().append(ofUsers(events, 1000));
                store.events().append(new Viewers(i).sessions(1000));
            }
        }
        Backend.execute(
                url,
                backend == Backend.H2
                        ? "ANALYZE"
                        : "VACUUM ANALYZE footfall_event, footfall_session, footfall_viewer, footfall_known_user,"
                                + " footfall_active");
        return url;
    }

    private static List<Event> ofUsers(Events events, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> events.draft().user("user-" + i).toEvent())
                .toList();
    }

    private static String text(ResultSet rows) throws SQLException {
        StringJoiner lines = new StringJoiner("\n");
        while (rows.next()) {
            lines.add(rows.getString(1));
        }
        return lines.toString();
    }
}
