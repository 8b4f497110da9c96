package dev.footfall.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.export.Column;
import dev.footfall.export.Table;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {

    private static final int ROWS = 5_000;
    private static final List<Column> COLUMNS = List.of(Column.count("Views"));

    @TempDir
    Path temporary;

    @BeforeEach
    void watchTemporaryFiles() {
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
    }

    @AfterEach
    void watchNoLonger() {
        TempFile.setThreadLocalTempFileCreationStrategy(null);
    }

    @Test
    void theRowsWaitOnDiskAndNothingStaysThere() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] most = new int[1];
        new ExcelReportWriter()
                .write(
                        table(ROWS, row -> {
                            most[0] = Math.max(most[0], temporaryFiles().size());
                            return List.of((long) row);
                        }),
                        out);
        assertThat(most[0]).as("a test that looks in the right place").isPositive();
        assertThat(temporaryFiles()).isEmpty();
        assertThat(out.size()).isPositive();
    }

    @Test
    void rowsThatFailLeaveNothingOnDiskAndNothingInTheStream() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UncheckedIOException lost = new UncheckedIOException(new IOException("the database is gone"));
        assertThatThrownBy(() -> new ExcelReportWriter()
                        .write(
                                table(ROWS, row -> {
                                    if (row == ROWS - 1) {
                                        throw lost;
                                    }
                                    return List.of((long) row);
                                }),
                                out))
                .isSameAs(lost);
        assertThat(out.size()).isZero();
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aReaderWhoLeavesIsAnIOExceptionAndLeavesNothingOnDisk() {
        IOException gone = new IOException("connection reset");
        OutputStream out = new OutputStream() {
            private int room = 2_000;

            @Override
            public void write(int b) throws IOException {
                if (room-- <= 0) {
                    throw gone;
                }
            }
        };
        assertThatThrownBy(() -> new ExcelReportWriter().write(table(ROWS, row -> List.of((long) row)), out))
                .isSameAs(gone);
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aDiskThatTakesNothingIsAnIOException() {
        IOException full = new IOException("no space left");
        TempFile.setThreadLocalTempFileCreationStrategy(new TempFileCreationStrategy() {
            @Override
            public File createTempFile(String prefix, String suffix) throws IOException {
                throw full;
            }

            @Override
            public File createTempDirectory(String prefix) throws IOException {
                throw full;
            }
        });
        assertThatThrownBy(() ->
                        new ExcelReportWriter().write(table(1, row -> List.of(1L)), new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class)
                .hasRootCause(full);
    }

    @Test
    void theStreamIsLeftOpen() throws IOException {
        boolean[] closed = new boolean[1];
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        new ExcelReportWriter().write(table(1, row -> List.of(1L)), out);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void moreRowsThanASheetHoldsAreRefusedBeforeAnythingIsWritten() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> new ExcelReportWriter().write(table(1_048_575, row -> List.of(1L)), out))
                .isInstanceOf(IOException.class)
                .hasMessage("a sheet holds 1,048,574 rows beside its headings and totals, table Views has more");
        assertThat(out.size()).isZero();
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void asManyRowsAsASheetHoldsAreWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExcelReportWriter().write(table(1_048_574, row -> List.of(1L)), out);
        assertThat(SheetTail.of(out.toByteArray()))
                .contains("<row r=\"1048576\"")
                .contains("<f>SUBTOTAL(109,A2:A1048575)</f><v>1048574.0</v>")
                .contains("<autoFilter ref=\"A1:A1048575\"/>");
    }

    @Test
    void manyWriteAtATime() {
        ExcelReportWriter writer = new ExcelReportWriter();
        List<Integer> sizes = IntStream.range(0, 16)
                .parallel()
                .mapToObj(ignored -> sizeOf(writer))
                .distinct()
                .toList();
        assertThat(sizes).hasSize(1);
    }

    private static int sizeOf(ExcelReportWriter writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(table(1_000, row -> List.of((long) row)), out);
            return SheetTail.of(out.toByteArray()).hashCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> temporaryFiles() {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(int rows, IntFunction<List<Object>> row) {
        Iterable<List<Object>> made =
                () -> IntStream.range(0, rows).mapToObj(row).iterator();
        return new Table("Views", COLUMNS, made, List.of());
    }
}
