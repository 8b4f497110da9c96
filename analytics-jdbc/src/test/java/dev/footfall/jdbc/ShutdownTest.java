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
    void onlyAFileOfThisProcessMayCloseTooEarly() {
        assertThat(H2Url.closesTooEarly(pool("jdbc:h2:./a"))).isTrue();
        assertThat(H2Url.closesTooEarly(pool("jdbc:h2:./a;DB_CLOSE_ON_EXIT=FALSE")))
                .isFalse();
        assertThat(H2Url.closesTooEarly(pool("jdbc:h2:mem:a"))).isFalse();
        assertThat(H2Url.closesTooEarly(pool("jdbc:h2:tcp://localhost/a"))).isFalse();
        JdbcDataSource plain = new JdbcDataSource();
        plain.setURL("jdbc:h2:file:./a");
        assertThat(H2Url.closesTooEarly(plain)).isTrue();
    }

    @Test
    void nothingIsSaidOfAHostWhoseUrlIsNotToBeFound() {
        assertThat(H2Url.closesTooEarly(Backend.hosts("jdbc:h2:./a"))).isFalse();
        assertThat(H2Url.closesTooEarly(new HikariDataSource())).isFalse();
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }
}
