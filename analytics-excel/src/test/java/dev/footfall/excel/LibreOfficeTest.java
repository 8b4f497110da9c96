package dev.footfall.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.Note;
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program makes of a workbook, where it is installed. */
class LibreOfficeTest {

    /** Commas, quotes where needed, UTF-8, cells as they are shown, all sheets. */
    private static final String AS_SHOWN =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    @TempDir
    Path directory;

    @BeforeAll
    static void needsLibreOffice() {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice"))),
                "soffice is not installed");
    }

    @Test
    void itShowsHostileTextAsTextAndTheTotals() throws Exception {
        Path file = directory.resolve("views.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new ExcelReportWriter()
                    .write(
                            Written.table(
                                    List.of(Column.of("Asset", ColumnType.TEXT), Column.count("3D views")),
                                    List.of(
                                            List.of("=1+1", 1_000L),
                                            List.of("@SUM(1,1)", 200L),
                                            List.of("_x003D_1+1", 30L),
                                            List.of("\t-1", 4L)),
                                    new Note("Filter", "=2+2")),
                            out);
        }
        convert(file);
        assertThat(directory.resolve("views-Views.csv"))
                .hasContent("Asset,3D views\n=1+1,1000\n\"@SUM(1,1)\",200\n_x003D_1+1,30\n\t-1,4\nTotal,1234\n");
        assertThat(Files.readString(directory.resolve("views-About.csv"))).contains("Filter,=2+2");
    }

    private void convert(Path file) throws Exception {
        Process office = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                        "--convert-to",
                        AS_SHOWN,
                        "--outdir",
                        directory.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("printed").toFile())
                .start();
        boolean ended = office.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
        }
        assertThat(ended).as("converted in time").isTrue();
    }
}
