package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShutdownTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsStoredWhileTheJvmEndsIsKept() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("events");
        Process writer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DepartingWriter.class.getName(),
                        url))
                .inheritIO()
                .start();
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Backend.number(url, "SELECT count(*) FROM footfall_event"))
                .isEqualTo(DepartingWriter.BATCHES * DepartingWriter.BATCH);
    }

    @Test
    void whatAUrlSaysAboutTheEndOfTheJvmStays() {
        assertThat(H2Url.stayingOpen("jdbc:h2:./a")).isEqualTo("jdbc:h2:./a;DB_CLOSE_ON_EXIT=FALSE");
        assertThat(H2Url.stayingOpen("jdbc:h2:./a;db_close_on_exit=true"))
                .isEqualTo("jdbc:h2:./a;db_close_on_exit=true");
    }

    @Test
    void aFileThatProcessesShareIsOpenedAsH2Allows(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("shared") + ";AUTO_SERVER=TRUE";
        assertThat(H2Url.remedy(pool(url)))
                .hasValueSatisfying(remedy ->
                        assertThat(remedy).contains("without AUTO_SERVER").doesNotContain(H2Url.STAY_OPEN));
        try (JdbcStore store = JdbcStore.builder().url(url, null, null).build()) {
            store.prepare();
            store.events().append(new Events(1).batch(3));
            assertThat(Backend.number(url, "SELECT count(*) FROM footfall_event"))
                    .isEqualTo(3);
        }
    }

    @Test
    void onlyAFileOfThisProcessMayCloseTooEarly() {
        assertThat(H2Url.remedy(pool("jdbc:h2:./a"))).isPresent();
        assertThat(H2Url.remedy(pool("jdbc:h2:./a;DB_CLOSE_ON_EXIT=FALSE"))).isEmpty();
        assertThat(H2Url.remedy(pool("jdbc:h2:mem:a"))).isEmpty();
        assertThat(H2Url.remedy(pool("jdbc:h2:tcp://localhost/a"))).isEmpty();
        JdbcDataSource plain = new JdbcDataSource();
        plain.setURL("jdbc:h2:file:./a");
        assertThat(H2Url.remedy(plain)).isPresent();
    }

    @Test
    void nothingIsSaidOfAHostWhoseUrlIsNotToBeFound() {
        assertThat(H2Url.remedy(Backend.hosts("jdbc:h2:./a"))).isEmpty();
        assertThat(H2Url.remedy(new HikariDataSource())).isEmpty();
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }
}
