package dev.footfall.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Summary, Summary",
                "\"a:b\\c/d?e*f[g]h\", a b c d e f g h",
                "'quoted', quoted",
                "it's, it's",
                "\" [ ] \", Report",
                "\"\", Report",
                "history, history 1",
                "A name of more than thirty-one characters, A name of more than thirty-one",
                "\"tab\tand\u0000zero\", tab and zero",
                "=1+1, =1+1",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\uD83D\uDE00, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aTablesNameBecomesOneThatExcelAccepts(String name, String sheetName) throws IOException {
        assertThat(Written.named(name).sheet().getSheetName()).isEqualTo(sheetName);
    }
}
