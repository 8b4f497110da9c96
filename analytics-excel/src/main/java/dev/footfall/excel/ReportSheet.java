package dev.footfall.excel;

import java.io.IOException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** A sheet that grows downwards. */
final class ReportSheet {

    static final int MAX_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

    private static final int WIDTH_UNITS = 256;
    private static final double SIDE_INCHES = 0.4;

    private final SXSSFSheet sheet;
    private int size;

    ReportSheet(SXSSFSheet sheet) {
        this.sheet = sheet;
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    int size() {
        return size;
    }

    Row addRow() throws IOException {
        Row row = SheetFailure.unwrapped(() -> sheet.createRow(size));
        size++;
        return row;
    }

    void skipRow() {
        size++;
    }

    /** @param characters how many digits fit */
    void setWidth(int column, int characters) {
        sheet.setColumnWidth(column, characters * WIDTH_UNITS);
    }

    /** On paper: landscape, as wide as a page, pages numbered. */
    void setUpPrint() {
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }
}
