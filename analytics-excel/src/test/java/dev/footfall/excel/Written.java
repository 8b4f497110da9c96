package dev.footfall.excel;

import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.Note;
import dev.footfall.export.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A table as the writer wrote it, read again: by POI, and as the XML that other programs see. */
final class Written {

    private final byte[] file;
    private final XSSFWorkbook workbook;

    private Written(byte[] file) throws IOException {
        this.file = file;
        workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    static Written of(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExcelReportWriter().write(table, out);
        return new Written(out.toByteArray());
    }

    /** One column and a row for each value. */
    static Written column(ColumnType type, Object... values) throws IOException {
        return of(table(List.of(Column.of("Column", type)), rows(values)));
    }

    static Written totalledColumn(ColumnType type, Object... values) throws IOException {
        return of(table(List.of(new Column("Column", type, true)), rows(values)));
    }

    static Written named(String name) throws IOException {
        return of(new Table(name, List.of(Column.of("Column", ColumnType.TEXT)), List.of(), List.of()));
    }

    static Table table(List<Column> columns, List<List<Object>> rows, Note... notes) {
        return new Table("Views", columns, rows, List.of(notes));
    }

    private static List<List<Object>> rows(Object... values) {
        return Arrays.stream(values).map(value -> Arrays.asList(value)).toList();
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet() {
        return workbook.getSheetAt(0);
    }

    XSSFSheet about() {
        return workbook.getSheetAt(1);
    }

    /** The cells of the row with that number, as Excel counts them. */
    List<Cell> row(int number) {
        List<Cell> cells = new ArrayList<>();
        sheet().getRow(number - 1).forEach(cells::add);
        return cells;
    }

    /** @param address as {@code B2}: the second column, the row below the headings */
    Cell cell(String address) {
        return cell(sheet(), address);
    }

    static Cell cell(XSSFSheet sheet, String address) {
        int row = Integer.parseInt(address.substring(1)) - 1;
        return sheet.getRow(row).getCell(address.charAt(0) - 'A');
    }

    String sheetXml() throws IOException {
        return part("xl/worksheets/sheet1.xml");
    }

    String part(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no part " + name);
    }
}
