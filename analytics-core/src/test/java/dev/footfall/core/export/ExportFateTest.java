package dev.footfall.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.query.Answers;
import dev.footfall.core.settings.ExportSettings;
import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.ExportState;
import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import dev.footfall.export.TableTooLargeException;
import dev.footfall.time.TimeRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of exports, good and bad. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExportFateTest {

    private static final Tenant TENANT = Tenant.of("acme");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final InMemoryStore store = new InMemoryStore();
    private final AtomicInteger tried = new AtomicInteger();
    private @Nullable Exports exports;

    @AfterEach
    void close() {
        if (exports != null) {
            exports.close(Duration.ofSeconds(30));
        }
        store.close();
    }

    @Test
    void aFileInTheStoreIsReadAsItWasWritten() throws IOException {
        start(null, () -> List.of("a", "b".repeat(600_000)));
        ExportJob over = over(begin());
        assertThat(over.state()).isEqualTo(ExportState.READY);
        assertThat(over.totalRows()).isEqualTo(2);
        assertThat(file(over)).isEqualTo("\uFEFFtext\r\na\r\n" + "b".repeat(600_000) + "\r\n");
    }

    @Test
    void aFileInADirectoryIsThereWholeAndGoneWhenItExpires() throws IOException {
        Path directory = folder.resolve("not/there/yet");
        start(directory, () -> List.of("a"));
        ExportJob over = over(begin());
        assertThat(file(over)).isEqualTo("\uFEFFtext\r\na\r\n");
        assertThat(files(directory)).containsExactly(over.id() + "-1.csv");
        later(Duration.ofHours(25));
        await(() -> found(over).state() == ExportState.EXPIRED);
        assertThat(files(directory)).isEmpty();
        assertThat(found(over).file()).isNull();
    }

    @Test
    void oneThatFailsThreeTimesIsGivenUp() {
        start(null, () -> {
            throw new IllegalStateException("jdbc:secret");
        });
        ExportJob job = begin();
        awaitTries(job, 1);
        later(Duration.ofSeconds(11));
        awaitTries(job, 2);
        later(Duration.ofSeconds(11));
        ExportJob over = over(job);
        assertThat(over.state()).isEqualTo(ExportState.FAILED);
        assertThat(over.reason()).contains("the server's log tells what").doesNotContain("secret");
        assertThat(tried).hasValue(3);
    }

    @Test
    void aStoreThatIsAwayIsNoFailure() {
        start(null, () -> {
            if (tried.get() <= 5) {
                throw new StoreUnavailableException("away", null);
            }
            return List.of("a");
        });
        ExportJob job = begin();
        for (int attempt = 1; attempt <= 5; attempt++) {
            int attempts = attempt;
            await(() -> found(job).attempt() == attempts && found(job).dueAt().isBefore(now().plusSeconds(30)));
            later(Duration.ofSeconds(11));
        }
        assertThat(over(job).state()).isEqualTo(ExportState.READY);
        assertThat(over(job).failures()).isZero();
    }

    @Test
    void whatNoFormatHoldsIsNotTriedAgain() {
        start(null, () -> {
            throw new UncheckedTooLarge();
        });
        ExportJob over = over(begin("small"));
        assertThat(over.state()).isEqualTo(ExportState.FAILED);
        assertThat(over.reason()).isEqualTo("a sheet holds 1 row");
        assertThat(over.attempt()).isEqualTo(1);
    }

    @Test
    void aDirectoryThatCannotBeWrittenToFailsWithThatReason() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        start(file.resolve("directory"), () -> List.of("a"));
        ExportJob job = begin();
        for (int failures = 1; failures < 3; failures++) {
            int before = failures;
            await(() -> found(job).failures() == before);
            later(Duration.ofSeconds(11));
        }
        assertThat(over(job).reason()).startsWith("the directory for exports is full, or gone");
    }

    @Test
    void noThreadIsLeftBehind() {
        start(null, () -> List.of("a"));
        over(begin());
        assertThat(threads()).isPositive();
        Objects.requireNonNull(exports).close(Duration.ofSeconds(30));
        await(() -> threads() == 0);
    }

    private Instant now() {
        return Objects.requireNonNull(now.get());
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("analytics-export"))
                .count();
    }

    private void start(@Nullable Path directory, Supplier<List<String>> rows) {
        Iterable<List<Object>> made =
                () -> rows.get().stream().map(text -> List.<Object>of(text)).iterator();
        List<Column> columns = List.of(Column.of("text", ColumnType.TEXT));
        ExportSource source = (tenant, request) -> {
            tried.incrementAndGet();
            return new ExportTable(new Table("Texts", columns, made, List.of()), null);
        };
        ExportSources sources = ExportSources.of(
                store, new Answers(store.aggregates()), Catalog.empty(), ZoneOffset.UTC, null, Map.of("text", source));
        ExportSettings settings = new ExportSettings(directory, Duration.ofHours(24), 3, 1);
        exports = new Exports(
                settings, store.exports(), sources, ReportWriters.of(List.of(new SmallFormat())), new Now());
    }

    private ExportJob begin() {
        return begin("csv");
    }

    private ExportJob begin(String format) {
        ExportRequest request = new ExportRequest("text", format, TimeRange.ALL, List.of(), Set.of(), "test");
        return Objects.requireNonNull(exports).begin(TENANT, request).orElseThrow();
    }

    private ExportJob found(ExportJob job) {
        return store.exports().find(job.id()).orElseThrow();
    }

    private ExportJob over(ExportJob job) {
        await(() -> found(job).state() != ExportState.PROCESSING);
        return found(job);
    }

    private void awaitTries(ExportJob job, int failures) {
        await(() -> found(job).failures() == failures);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private void later(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
        Objects.requireNonNull(exports).wake();
    }

    private String file(ExportJob job) throws IOException {
        try (InputStream file = Objects.requireNonNull(exports).open(job, Objects.requireNonNull(job.file()))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static final class UncheckedTooLarge extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        UncheckedTooLarge() {
            super(new TableTooLargeException("a sheet holds 1 row"));
        }
    }

    /** A format that holds nothing. */
    private static final class SmallFormat implements ReportWriter {

        @Override
        public String format() {
            return "small";
        }

        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public void write(Table table, OutputStream out) throws IOException {
            try {
                table.rows().forEach(row -> {});
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private final class Now extends Clock {

        @Override
        public Instant instant() {
            return ExportFateTest.this.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
