package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to acknowledged events when the JVM that wrote them is killed with signal 9. */
class KilledWriterTest {

    private static final int H2_KILLS = 6;
    private static final int POSTGRES_KILLS = 5;

    /** Until something is lost, where something may be. */
    private static final int MOST_KILLS = 10;

    @TempDir
    private Path folder;

    @Test
    void h2LosesNothingThatWasAcknowledged() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("events");
        Crashes crashes = new Crashes(url, true, 1);
        for (int kill = 0; kill < H2_KILLS; kill++) {
            crashes.crash();
            assertThat(lost(url, crashes)).as("lost by kill %d", kill).isEmpty();
            assertNoHalfBatch(url);
        }
    }

    @Test
    void postgresLosesNothingThatWasAcknowledged() throws Exception {
        String url = Postgres.newSchema();
        Crashes crashes = new Crashes(url, true, 2);
        for (int kill = 0; kill < POSTGRES_KILLS; kill++) {
            crashes.crash();
            assertThat(lost(url, crashes)).as("lost by kill %d", kill).isEmpty();
            assertNoHalfBatch(url);
        }
    }

    /** Shows that the tests above would see a loss. */
    @Test
    void withoutTheDurableStepH2Loses() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("careless");
        Crashes crashes = new Crashes(url, false, 3);
        int lost = 0;
        for (int kill = 0; kill < MOST_KILLS && lost == 0; kill++) {
            crashes.crash();
            lost = lost(url, crashes).size();
        }
        assertThat(lost).isPositive();
    }

    private static Set<UUID> lost(String url, Crashes crashes) throws SQLException {
        List<UUID> stored = stored(url);
        assertThat(stored).doesNotHaveDuplicates();
        Set<UUID> lost = new HashSet<>(crashes.acknowledged());
        stored.forEach(lost::remove);
        return lost;
    }

    private static void assertNoHalfBatch(String url) {
        // Each in one statement: PostgreSQL may still be committing what the killed program sent last.
        assertThat(Backend.number(url, "SELECT count(*) FROM footfall_event") % CrashingWriter.BATCH)
                .isZero();
        assertThat(Backend.number(
                        url,
                        "SELECT (SELECT count(*) FROM footfall_event)"
                                + " - (SELECT coalesce(sum(events), 0) FROM footfall_session)"))
                .isZero();
        assertThat(Backend.number(
                        url,
                        "SELECT (SELECT count(*) FROM footfall_part)"
                                + " - (SELECT coalesce(sum(parts), 0) FROM footfall_event)"))
                .isZero();
    }

    private static List<UUID> stored(String url) throws SQLException {
        List<UUID> stored = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM footfall_event")) {
            while (rows.next()) {
                stored.add(rows.getObject(1, UUID.class));
            }
        }
        return stored;
    }
}
