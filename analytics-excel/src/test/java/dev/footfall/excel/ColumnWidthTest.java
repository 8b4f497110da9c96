package dev.footfall.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthTest {

    @Test
    void aColumnIsAsWideAsItsWidestCell() throws IOException {
        String id = "55a54008-ad1b-3589-aa21-0d2629c1df41";
        assertThat(widthOf(Written.column(ColumnType.TEXT, "short", id, "shorter")))
                .isEqualTo(id.length() + 2);
    }

    @Test
    void aTotalThatIsLongerThanItsCellsCanBeRead() throws IOException {
        Written counted = Written.totalledColumn(
                ColumnType.INTEGER, Collections.nCopies(1_000, 999_999_999L).toArray());
        assertThat(widthOf(counted)).isEqualTo("999,999,999,000".length() + 2);
    }

    @Test
    void longTextDoesNotPushTheOtherColumnsAway() throws IOException {
        assertThat(widthOf(Written.column(ColumnType.TEXT, "word ".repeat(1_000))))
                .isEqualTo(ColumnWidth.WIDEST);
    }

    @Test
    void wideCharactersTakeTheRoomOfTwo() throws IOException {
        assertThat(widthOf(Written.column(ColumnType.TEXT, "椅".repeat(10)))).isEqualTo(22);
    }

    @Test
    void aLongHeadingBreaksRatherThanWidenAColumnOfSmallNumbers() throws IOException {
        Written views = Written.of(Written.table(List.of(Column.count("Engagement desktop")), List.of(List.of(3L))));
        assertThat(widthOf(views)).isLessThan("Engagement desktop".length());
        assertThat(views.sheet().getRow(0).getHeightInPoints()).isGreaterThan(2 * 15);
        assertThat(views.sheet().getRow(0).getCell(0).getCellStyle().getWrapText())
                .isTrue();
    }

    @Test
    void aHeadingOfOneWordTakesOneLine() throws IOException {
        Written views = Written.column(ColumnType.TEXT, "Oak table");
        assertThat(views.sheet().getRow(0).getHeightInPoints()).isLessThan(2 * 15);
    }

    private static int widthOf(Written written) {
        return written.sheet().getColumnWidth(0) / 256;
    }
}
