package dev.footfall.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.junit.jupiter.api.Test;

class TableSheetTest {

    private static final List<Column> COLUMNS = List.of(
            Column.of("Asset", ColumnType.TEXT),
            Column.count("3D views"),
            new Column("Seconds", ColumnType.DECIMAL, true),
            Column.of("Engaged", ColumnType.PERCENT),
            Column.of("First seen", ColumnType.DATE),
            Column.of("Last seen", ColumnType.DATE_TIME));

    private static final Table VIEWS = Written.table(
            COLUMNS,
            List.of(
                    List.of(
                            "Oak table",
                            1_200L,
                            0.1,
                            0.25,
                            LocalDate.of(2026, 6, 1),
                            LocalDateTime.of(2026, 6, 30, 23, 59, 58)),
                    List.of(
                            "Linen sofa",
                            34,
                            new BigDecimal("0.2"),
                            1.0,
                            LocalDate.of(2026, 6, 2),
                            LocalDateTime.of(2026, 6, 3, 0, 0))));

    @Test
    void thePluginIsFoundByItsFormat() {
        assertThat(ServiceLoader.load(ReportWriter.class))
                .singleElement()
                .isInstanceOf(ExcelReportWriter.class)
                .extracting(ReportWriter::format, ReportWriter::contentType)
                .containsExactly("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void numbersAreNumbersAndDatesAreDates() throws IOException {
        Written views = Written.of(VIEWS);
        assertThat(views.cell("A2").getCellType()).isEqualTo(CellType.STRING);
        assertThat(views.cell("B2").getNumericCellValue()).isEqualTo(1_200);
        assertThat(views.cell("B3").getNumericCellValue()).isEqualTo(34);
        assertThat(views.cell("C3").getNumericCellValue()).isEqualTo(0.2);
        assertThat(DateUtil.isCellDateFormatted(views.cell("E2"))).isTrue();
        assertThat(views.cell("E2").getLocalDateTimeCellValue())
                .isEqualTo(LocalDate.of(2026, 6, 1).atStartOfDay());
        assertThat(views.cell("F2").getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 6, 30, 23, 59, 58));
    }

    @Test
    void everyTypeIsShownAsAReaderExpects() throws IOException {
        Written views = Written.of(VIEWS);
        DataFormatter shown = new DataFormatter(java.util.Locale.ROOT);
        assertThat(List.of("A2", "B2", "C2", "D2", "E2", "F2"))
                .map(address -> shown.formatCellValue(views.cell(address)))
                .containsExactly("Oak table", "1,200", "0.10", "25.0%", "2026-06-01", "2026-06-30 23:59:58");
    }

    @Test
    void anAbsentCellIsEmpty() throws IOException {
        Written views = Written.of(Written.table(COLUMNS, List.of(Arrays.asList(new Object[6]))));
        assertThat(views.row(2)).hasSize(6).allMatch(cell -> cell.getCellType() == CellType.BLANK);
    }

    @Test
    void theHeadingsStandOutAndStayInSight() throws IOException {
        Written views = Written.of(VIEWS);
        assertThat(views.row(1))
                .map(Cell::getStringCellValue)
                .containsExactly("Asset", "3D views", "Seconds", "Engaged", "First seen", "Last seen");
        assertThat(views.sheet().getRow(0).getCell(0).getCellStyle().getFont().getBold())
                .isTrue();
        assertThat(views.sheet().getPaneInformation().isFreezePane()).isTrue();
        assertThat(views.sheetXml()).contains("<pane ySplit=\"1.0\" state=\"frozen\" topLeftCell=\"A2\"");
    }

    @Test
    void theFilterCoversTheRowsButNotTheirTotals() throws IOException {
        Written views = Written.of(VIEWS);
        assertThat(views.sheet().getLastRowNum())
                .as("headings, two rows, totals")
                .isEqualTo(3);
        assertThat(views.sheetXml()).contains("<autoFilter ref=\"A1:F3\"/>");
    }

    @Test
    void totalsFollowTheFilterAndAreThereForThoseWhoDoNotCalculate() throws IOException {
        Written views = Written.of(VIEWS);
        assertThat(views.sheetXml())
                .contains("<f>SUBTOTAL(109,B2:B3)</f><v>1234.0</v>")
                .contains("<f>SUBTOTAL(109,C2:C3)</f><v>0.3</v>");
        assertThat(views.cell("A4").getStringCellValue()).isEqualTo("Total");
        assertThat(views.row(4))
                .allMatch(cell -> views.workbook()
                        .getFontAt(cell.getCellStyle().getFontIndex())
                        .getBold());
        assertThat(views.cell("D4").getCellType())
                .as("a share adds up to nothing")
                .isEqualTo(CellType.BLANK);
    }

    @Test
    void whoCalculatesComesToTheSameTotals() throws IOException {
        Written views = Written.of(VIEWS);
        XSSFFormulaEvaluator evaluator = views.workbook().getCreationHelper().createFormulaEvaluator();
        assertThat(evaluator.evaluate(views.cell("B4")).getNumberValue())
                .isEqualTo(views.cell("B4").getNumericCellValue())
                .isEqualTo(1_234);
    }

    @Test
    void aTableWithoutSumsHasNoTotals() throws IOException {
        assertThat(Written.column(ColumnType.INTEGER, 1L, 2L).sheet().getLastRowNum())
                .isEqualTo(2);
    }

    @Test
    void aTableWithoutRowsAddsUpToNothing() throws IOException {
        Written empty = Written.of(Written.table(COLUMNS, List.of()));
        assertThat(empty.sheet().getLastRowNum()).isEqualTo(1);
        assertThat(empty.cell("B2").getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(empty.cell("B2").getNumericCellValue()).isZero();
        assertThat(empty.sheetXml()).contains("<autoFilter ref=\"A1:F1\"/>");
    }

    @Test
    void itPrintsOnPagesOfItsWidthWithHeadingsOnEach() throws IOException {
        Written views = Written.of(VIEWS);
        assertThat(views.sheet().getPrintSetup().getLandscape()).isTrue();
        assertThat(views.sheet().getFitToPage()).isTrue();
        assertThat(views.sheet().getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(views.sheet().getPrintSetup().getFitHeight()).isZero();
        assertThat(views.sheet().getRepeatingRows().formatAsString()).isEqualTo("1:1");
    }

    @Test
    void noNameOfTheMachineOrItsUserIsInTheFile() throws IOException {
        assertThat(Written.of(VIEWS).part("docProps/core.xml"))
                .contains("<dc:creator>Footfall</dc:creator>")
                .contains("<dc:title>Views</dc:title>")
                .doesNotContain(System.getProperty("user.name") + "<")
                .doesNotContain("lastModifiedBy");
    }
}
