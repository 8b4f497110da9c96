package dev.footfall.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.export.ColumnType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.junit.jupiter.api.Test;

class ExactValueTest {

    @Test
    void wholeNumbersOfUpToFifteenDigitsAreNumbers() throws IOException {
        Written written = Written.column(ColumnType.INTEGER, 999_999_999_999_999L, -999_999_999_999_999L, 0L);
        assertThat(written.cell("A2").getNumericCellValue()).isEqualTo(999_999_999_999_999d);
        assertThat(written.cell("A3").getNumericCellValue()).isEqualTo(-999_999_999_999_999d);
        assertThat(written.cell("A4").getNumericCellValue()).isZero();
    }

    @Test
    void whatExcelWouldRoundIsWrittenAsText() throws IOException {
        Written written = Written.column(
                ColumnType.INTEGER, 1_000_000_000_000_000L, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE);
        assertThat(written.cell("A2").getStringCellValue()).isEqualTo("1000000000000000");
        assertThat(written.cell("A3").getStringCellValue()).isEqualTo("9007199254740993");
        assertThat(written.cell("A4").getStringCellValue()).isEqualTo("9223372036854775807");
        assertThat(written.cell("A5").getStringCellValue()).isEqualTo("-9223372036854775808");
        assertThat(written.cell("A5").getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
    }

    @Test
    void aTotalOverNumbersThatAreTextIsAPlainValue() throws IOException {
        Written written = Written.totalledColumn(ColumnType.INTEGER, Long.MAX_VALUE, Long.MAX_VALUE, 1);
        assertThat(written.cell("A5").getCellType()).isEqualTo(CellType.STRING);
        assertThat(written.cell("A5").getStringCellValue()).isEqualTo("18446744073709551615");
        Written balanced = Written.totalledColumn(ColumnType.INTEGER, Long.MAX_VALUE, -Long.MAX_VALUE, 7);
        assertThat(balanced.cell("A5").getCellType())
                .as("a formula would pass over the text")
                .isEqualTo(CellType.NUMERIC);
        assertThat(balanced.cell("A5").getNumericCellValue()).isEqualTo(7);
    }

    @Test
    void aTotalBeyondFifteenDigitsIsExact() throws IOException {
        Written written = Written.totalledColumn(ColumnType.INTEGER, 999_999_999_999_999L, 999_999_999_999_999L, 3L);
        assertThat(written.cell("A5").getStringCellValue()).isEqualTo("2000000000000001");
    }

    @Test
    void decimalsAddUpWithoutDrift() throws IOException {
        Object[] tenths = new Object[1_000];
        java.util.Arrays.fill(tenths, 0.1);
        assertThat(Written.totalledColumn(ColumnType.DECIMAL, tenths).sheetXml())
                .contains("<f>SUBTOTAL(109,A2:A1001)</f><v>100.0</v>");
    }

    @Test
    void whatIsNoNumberIsLeftEmpty() throws IOException {
        Written written = Written.totalledColumn(ColumnType.DECIMAL, Double.NaN, 1.5);
        assertThat(written.cell("A2").getCellType()).isEqualTo(CellType.BLANK);
        assertThat(written.cell("A4").getNumericCellValue()).isEqualTo(1.5);
    }

    @Test
    void infiniteAndVastNumbersAreText() throws IOException {
        Written written = Written.totalledColumn(
                ColumnType.DECIMAL, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, new BigDecimal("1E+400"));
        assertThat(written.cell("A2").getStringCellValue()).isEqualTo("∞");
        assertThat(written.cell("A3").getStringCellValue()).isEqualTo("-∞");
        assertThat(written.cell("A3").getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(written.cell("A4").getStringCellValue()).isEqualTo("1E+400");
        assertThat(written.cell("A5").getStringCellValue()).startsWith("1").endsWith("E+400");
    }

    @Test
    void noExponentMakesATotalEndless() throws IOException {
        Written written = Written.totalledColumn(
                ColumnType.DECIMAL, new BigDecimal("1E-1000000000"), new BigDecimal("12345678901234.5"));
        assertThat(written.cell("A4").getNumericCellValue()).isEqualTo(12_345_678_901_234.5);
    }

    @Test
    void daysThatExcelDoesNotKnowAreText() throws IOException {
        Written written = Written.column(
                ColumnType.DATE,
                LocalDate.of(1900, 2, 28),
                LocalDate.of(1900, 3, 1),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(10_000, 1, 1));
        assertThat(written.cell("A2").getStringCellValue()).isEqualTo("1900-02-28");
        assertThat(written.cell("A3").getNumericCellValue()).isEqualTo(61);
        assertThat(written.cell("A4").getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(written.cell("A5").getStringCellValue()).isEqualTo("+10000-01-01");
        assertThat(Written.column(ColumnType.DATE_TIME, LocalDateTime.of(1815, 12, 10, 8, 30))
                        .cell("A2")
                        .getStringCellValue())
                .isEqualTo("1815-12-10T08:30");
    }
}
