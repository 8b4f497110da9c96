package dev.footfall.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.ThreadLocalUtil;

/** A workbook of which only a few rows are in memory. */
final class ReportWorkbook implements Closeable {

    private static final int ROWS_IN_MEMORY = 10;

    private final SXSSFWorkbook workbook;
    private final Styles styles;

    ReportWorkbook(String title) {
        workbook = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, true);
        // Not every program that reads workbooks knows the form that is made for more than 4 GB.
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
        styles = new Styles(workbook);
        POIXMLProperties.CoreProperties properties =
                workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("Footfall");
        properties.setTitle(CellText.legal(title));
    }

    Styles styles() {
        return styles;
    }

    ReportSheet addSheet(String name) throws IOException {
        return new ReportSheet(SheetFailure.unwrapped(() -> workbook.createSheet(nameFor(name))));
    }

    private String nameFor(String name) {
        String cleaned = SheetName.of(name);
        return workbook.getSheetIndex(cleaned) < 0 ? cleaned : SheetName.second(cleaned);
    }

    void writeTo(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        try {
            workbook.close();
        } finally {
            // The thread is the host's.
            ThreadLocalUtil.clearAllThreadLocals();
        }
    }
}
