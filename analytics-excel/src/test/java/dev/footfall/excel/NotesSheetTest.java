package dev.footfall.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.Note;
import dev.footfall.export.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;

class NotesSheetTest {

    @Test
    void theSecondSheetTellsWhatTheTableIsAbout() throws IOException {
        Written written = written(
                new Note("Zone", "Europe/Berlin"),
                new Note("From", LocalDate.of(2026, 6, 1)),
                new Note("Made at", LocalDateTime.of(2026, 7, 1, 12, 0)),
                new Note("Rows", 1_000_000L),
                new Note("Sampled", 0.12345),
                new Note("Assets", null));
        assertThat(written.about().getSheetName()).isEqualTo("About");
        assertThat(Written.cell(written.about(), "A1").getStringCellValue()).isEqualTo("Views");
        assertThat(Written.cell(written.about(), "A3").getStringCellValue()).isEqualTo("Zone");
        assertThat(Written.cell(written.about(), "B3").getStringCellValue()).isEqualTo("Europe/Berlin");
        assertThat(Written.cell(written.about(), "B4").getLocalDateTimeCellValue())
                .isEqualTo(LocalDateTime.of(2026, 6, 1, 0, 0));
        assertThat(Written.cell(written.about(), "B5").getLocalDateTimeCellValue())
                .isEqualTo(LocalDateTime.of(2026, 7, 1, 12, 0));
        assertThat(Written.cell(written.about(), "B6").getNumericCellValue()).isEqualTo(1_000_000);
        assertThat(Written.cell(written.about(), "B7").getNumericCellValue()).isEqualTo(0.12345);
        assertThat(Written.cell(written.about(), "A8").getStringCellValue()).isEqualTo("Assets");
        assertThat(Written.cell(written.about(), "B8")).isNull();
    }

    @Test
    void theTableIsWhatOneSeesFirst() throws IOException {
        assertThat(written(new Note("Zone", "UTC")).workbook().getActiveSheetIndex())
                .isZero();
    }

    @Test
    void aLongNoteHasTheLinesItNeeds() throws IOException {
        Written written = written(new Note("Zone", "UTC"), new Note("Assets", "oak table, ".repeat(20)));
        assertThat(written.about().getRow(3).getHeightInPoints())
                .isGreaterThan(4 * written.about().getRow(2).getHeightInPoints());
        assertThat(Written.cell(written.about(), "B4").getCellStyle().getWrapText())
                .isTrue();
    }

    @Test
    void aNoteThatIsNoValueIsRefused() {
        assertThatThrownBy(() -> written(new Note("Assets", List.of("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Assets");
    }

    @Test
    void aTableOfTheSameNameKeepsIt() throws IOException {
        Table table = new Table(
                "about", List.of(Column.of("Column", ColumnType.TEXT)), List.of(), List.of(new Note("Zone", "UTC")));
        Written written = Written.of(table);
        assertThat(written.sheet().getSheetName()).isEqualTo("about");
        assertThat(written.about().getSheetName()).isEqualTo("About (2)");
        assertThat(Written.cell(written.about(), "A3").getCellType()).isEqualTo(CellType.STRING);
    }

    private static Written written(Note... notes) throws IOException {
        return Written.of(Written.table(List.of(Column.of("Column", ColumnType.TEXT)), List.of(), notes));
    }
}
