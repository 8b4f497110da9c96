package dev.footfall.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the first sheet of a large file adds up to, read without holding more than two of its rows. */
final class SheetFigures {

    private final double[] sums = new double[BigReport.COLUMNS];
    private List<String> last = List.of();
    private List<String> secondLast = List.of();
    private int rows;

    static SheetFigures of(Path file) throws IOException, XMLStreamException {
        SheetFigures figures = new SheetFigures();
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            figures.read(XMLInputFactory.newInstance().createXMLStreamReader(sheet));
        }
        return figures;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        List<String> row = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && isValue(xml.getLocalName())) {
                row.add(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                add(List.copyOf(row));
                row.clear();
            }
        }
    }

    private static boolean isValue(String element) {
        return element.equals("v") || element.equals("t");
    }

    private void add(List<String> row) {
        for (int column = 3; rows > 1 && column < sums.length; column++) {
            sums[column] += Double.parseDouble(last.get(column));
        }
        secondLast = last;
        last = row;
        rows++;
    }

    int rows() {
        return rows;
    }

    /** The first cell of the last row before the totals. */
    String lastAsset() {
        return secondLast.get(0);
    }

    /** The sum of a column's cells between headings and totals. */
    double sumAbove(int column) {
        return sums[column];
    }

    /** What the totals say, of which two cells have nothing. */
    double total(int column) {
        return Double.parseDouble(last.get(column - 2));
    }
}
