package dev.footfall.excel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.Table;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MisfitTest {

    private static final List<Column> COLUMNS = List.of(Column.of("Asset", ColumnType.TEXT), Column.count("Views"));
    private static final List<Object> FITTING = List.of("oak table", 1L);

    @ParameterizedTest
    @EnumSource(ColumnType.class)
    void aValueOfAnotherTypeIsRefused(ColumnType type) {
        assertThatThrownBy(() -> Written.column(type, Thread.State.NEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("row 1, column Column: must be a")
                .hasMessageEndingWith("is a java.lang.Thread$State");
    }

    @Test
    void theRefusalNamesRowAndColumnAndKeepsTheValueToItself() {
        assertThatThrownBy(() -> write(FITTING, List.of("sofa", "secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 2, column Views: must be a Long or an Integer, is a java.lang.String");
    }

    @Test
    void aRowThatIsTooShortIsRefused() {
        assertThatThrownBy(() -> write(FITTING, FITTING, List.of("sofa")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 3, column Views: has no cell");
    }

    @Test
    void aRowThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> write(List.of("sofa", 1L, 2L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1, column Views: must be the last cell");
    }

    @Test
    void aNumberThatIsNotWholeIsNotRounded() {
        assertThatThrownBy(() -> Written.column(ColumnType.INTEGER, 1.0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreColumnsThanASheetHoldsAreRefused() {
        assertThatThrownBy(() -> Written.of(Written.table(columns(16_385), List.of())))
                .isInstanceOf(IOException.class)
                .hasMessage("a sheet holds 16,384 columns, table Views has 16,385");
    }

    private static List<Column> columns(int count) {
        return Collections.nCopies(count, Column.of("Column", ColumnType.TEXT));
    }

    private static void write(List<?>... rows) throws Exception {
        Written.of(new Table("Views", COLUMNS, List.of(rows), List.of()));
    }
}
