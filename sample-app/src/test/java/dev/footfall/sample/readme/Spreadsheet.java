package dev.footfall.sample.readme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * The first sheet of a summary report, as somebody reads it who opens the file.
 *
 * @param rows what is written in each row, as it is shown
 */
public record Spreadsheet(List<List<String>> rows) {

    private static final Pattern DOCUMENT = Pattern.compile("\"document\":\"([^\"]+)\"");

    /** Takes it out of an answer of the metrics API. */
    public static Spreadsheet of(String answer) {
        Matcher document = DOCUMENT.matcher(answer);
        if (!document.find()) {
            throw new IllegalArgumentException(answer);
        }
        return of(Base64.getDecoder().decode(document.group(1)));
    }

    /** Reads a file. */
    public static Spreadsheet of(byte[] file) {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            return new Spreadsheet(IntStream.rangeClosed(0, sheet.getLastRowNum())
                    .mapToObj(sheet::getRow)
                    .filter(row -> row != null)
                    .map(row -> texts(row, book))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Row row, Workbook book) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(i -> formatter.formatCellValue(
                        row.getCell(i), book.getCreationHelper().createFormulaEvaluator()))
                .toList();
    }

    /** What a column's rows add up to. */
    public long sum(String heading) {
        return products(heading).stream().mapToLong(Spreadsheet::number).sum();
    }

    /** What the last row says that they add up to. */
    public long total(String heading) {
        return number(rows.get(rows.size() - 1).get(column(heading)));
    }

    /** The cells of a column between its heading and its total. */
    public List<String> products(String heading) {
        int column = column(heading);
        return rows.subList(1, rows.size() - 1).stream()
                .map(row -> row.get(column))
                .toList();
    }

    private int column(String heading) {
        int column = rows.get(0).indexOf(heading);
        if (column < 0) {
            throw new IllegalArgumentException(heading + " is none of " + rows.get(0));
        }
        return column;
    }

    private static long number(String shown) {
        return Long.parseLong(shown.replace(",", ""));
    }
}
