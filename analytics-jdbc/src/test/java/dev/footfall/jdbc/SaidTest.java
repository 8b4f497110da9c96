package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTest {

    @Test
    void aFileThatSomebodyElseHasOpenIsNamedAsTheCause(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("taken.mv.db");
        try (FileChannel somebody = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = somebody.lock();
                JdbcStore store = JdbcStore.builder()
                        .url("jdbc:h2:file:" + folder.resolve("taken"), "sa", "")
                        .build()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(store::prepare)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("already in use")
                    .hasMessageContaining("taken.mv.db");
        }
    }

    @Test
    void whatAPoolWasToldCountsMoreThanItsOwnWords() {
        SQLException told = new SQLException("the file is locked\nand more");
        SQLException pool = new SQLException("timed out", new IllegalStateException("wrapped", told));

        assertThat(Said.by(pool)).isEqualTo("the file is locked");
        assertThat(Said.by(new SQLException("timed out", new IllegalStateException())))
                .isEqualTo("timed out");
        assertThat(Said.by(new SQLException())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no such URL jdbc:h2:./a;PASSWORD=hush;X=1 | no such URL jdbc:h2:./a;PASSWORD=***;X=1",
                "bad jdbc:postgresql://me:hush@db/shop | bad jdbc:postgresql://***@db/shop",
                "bad jdbc:postgresql://db/shop?user=me&password=hush | bad jdbc:postgresql://db/shop?user=me&password=***"
            })
    void credentialsAreLeftOut(String message, String logged) {
        assertThat(Said.by(new SQLException(message))).isEqualTo(logged);
    }
}
