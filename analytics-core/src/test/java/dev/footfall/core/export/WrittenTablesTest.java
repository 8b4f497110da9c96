package dev.footfall.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.thirdparty.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTablesTest {

    private static final String MARK = "\uFEFF";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\"=1",
                "'=1",
                "\u200b=1",
                "\ufeff=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "  \" '=1",
                "\tharmless",
                "\rharmless",
                "\u201c=1",
                "\u0000=1"
            })
    void noCellAndNoHeadingBeginsAFormula(String text) throws IOException {
        List<List<String>> records =
                Csv.read(csv(table(text, ColumnType.TEXT, text)).substring(1));
        assertThat(records).hasSize(2).allSatisfy(record -> {
            assertThat(record.get(0)).startsWith("'");
            assertThat(record.get(0).replace("'", "")).isEqualTo(text.replace("'", ""));
        });
    }

    @Test
    void noFormulaBeginsBehindWhatOtherProgramsSplitAt() throws IOException {
        assertThat(csv(table("c", ColumnType.TEXT, "a;=1", "b\n+1", "c\t @1", "d; e", "1-1=0")))
                .isEqualTo(MARK + "c\r\n\"a;'=1\"\r\n\"b\n'+1\"\r\n\"c\t' @1\"\r\n\"d; e\"\r\n1-1=0\r\n");
    }

    @Test
    void numbersStayNumbers() throws IOException {
        assertThat(csv(table("n", ColumnType.INTEGER, -5L, 3))).isEqualTo(MARK + "n\r\n-5\r\n3\r\n");
        assertThat(csv(table(
                        "n", ColumnType.DECIMAL, -1.5, 2.0, new BigDecimal("0.10"), 1e-7, Double.NaN, 1e300, -0.25)))
                .isEqualTo(MARK + "n\r\n-1.5\r\n2\r\n0.10\r\n0.00000010\r\n\"\"\r\n1.0E+300\r\n-0.25\r\n");
        assertThat(csv(table("n", ColumnType.PERCENT, 0.25))).isEqualTo(MARK + "n\r\n0.25\r\n");
    }

    @Test
    void timesAreWrittenAsIsoHasThem() throws IOException {
        assertThat(csv(table("t", ColumnType.INSTANT, Instant.parse("2026-03-01T12:00:00Z"))))
                .isEqualTo(MARK + "t\r\n2026-03-01T12:00:00.000Z\r\n");
        assertThat(csv(table("t", ColumnType.DATE, LocalDate.of(2026, 3, 1)))).isEqualTo(MARK + "t\r\n2026-03-01\r\n");
        assertThat(csv(table("t", ColumnType.DATE_TIME, LocalDateTime.of(2026, 3, 1, 8, 30))))
                .isEqualTo(MARK + "t\r\n2026-03-01T08:30\r\n");
    }

    @Test
    void aCsvIsReadAsItWasWritten() throws IOException {
        List<Column> columns = List.of(Column.of("a,b", ColumnType.TEXT), Column.of("c\"d", ColumnType.TEXT));
        Table table = new Table(
                "t",
                columns,
                List.of(
                        Arrays.asList("x\r\ny", null),
                        Arrays.asList("", "\"\""),
                        Arrays.asList(" blank ", "é 椅 \ud83e\ude91, ok")),
                List.of());
        assertThat(Csv.read(csv(table).substring(1)))
                .containsExactly(
                        List.of("a,b", "c\"d"),
                        List.of("x\r\ny", ""),
                        List.of("", "\"\""),
                        List.of(" blank ", "é 椅 \ud83e\ude91, ok"));
    }

    @Test
    void jsonIsExact() throws IOException {
        List<Column> columns = List.of(
                Column.of("text", ColumnType.TEXT),
                Column.of("number", ColumnType.DECIMAL),
                Column.of("time", ColumnType.INSTANT));
        Table table = new Table(
                "t",
                columns,
                List.of(
                        Arrays.asList("=1+1 \"\n\u2028", 0.1, Instant.EPOCH),
                        Arrays.asList(null, Double.POSITIVE_INFINITY, null)),
                List.of());
        String text = written(new JsonReportWriter(), table);
        assertThat(text.lines()).hasSize(4);
        JsonNode rows = new ObjectMapper().readTree(text);
        assertThat(rows.get(0).get("text").asText()).isEqualTo("=1+1 \"\n\u2028");
        assertThat(rows.get(0).get("number").asDouble()).isEqualTo(0.1);
        assertThat(rows.get(0).get("time").asText()).isEqualTo("1970-01-01T00:00:00.000Z");
        assertThat(rows.get(1).toString()).isEqualTo("{\"text\":null,\"number\":null,\"time\":null}");
        assertThat(new ObjectMapper().readTree(written(new JsonReportWriter(), table("n", ColumnType.TEXT))))
                .isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> csv(table("n", ColumnType.INTEGER, 1L, "two")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 2, column n");
        Table table =
                new Table("t", List.of(Column.of("a", ColumnType.TEXT)), List.of(Arrays.asList("x", "y")), List.of());
        assertThatThrownBy(() -> csv(table)).hasMessageContaining("row 1, column a: must have 1 cells, has 2");
    }

    private static Table table(String heading, ColumnType type, Object... values) {
        return new Table(
                "t",
                List.of(Column.of(heading, type)),
                Arrays.stream(values).map(value -> Arrays.asList(value)).toList(),
                List.of());
    }

    private static String csv(Table table) throws IOException {
        return written(new CsvReportWriter(), table);
    }

    private static String written(ReportWriter writer, Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
