package dev.footfall.excel;

import dev.footfall.export.ColumnType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The looks of a workbook's cells, each made once: Excel allows a workbook no more than 64,000. */
final class Styles {

    private static final short TITLE_POINTS = 14;

    private final SXSSFWorkbook workbook;
    private final Font bold;
    private final Font boldOnDark;
    private final Map<ColumnType, CellStyle> cells = new EnumMap<>(ColumnType.class);
    private final Map<ColumnType, CellStyle> totals = new EnumMap<>(ColumnType.class);
    private final Map<ColumnType, CellStyle> headings = new EnumMap<>(ColumnType.class);
    private final Map<ColumnType, CellStyle> notes = new EnumMap<>(ColumnType.class);
    private final Map<CellStyle, CellStyle> quoted = new HashMap<>();

    Styles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        // A font by its theme's name, in a workbook without a theme, is another font in every program.
        workbook.getXSSFWorkbook().getFontAt(0).setScheme(FontScheme.NONE);
        bold = newBold();
        boldOnDark = newBold();
        boldOnDark.setColor(IndexedColors.WHITE.getIndex());
    }

    CellStyle cell(ColumnType type) {
        return cells.computeIfAbsent(type, of -> {
            CellStyle style = formatted(of);
            style.setBorderBottom(BorderStyle.HAIR);
            style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
            return style;
        });
    }

    CellStyle total(ColumnType type) {
        return totals.computeIfAbsent(type, of -> {
            CellStyle style = formatted(of);
            style.setFont(bold);
            style.setBorderTop(BorderStyle.MEDIUM);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    CellStyle heading(ColumnType type) {
        return headings.computeIfAbsent(type, of -> {
            CellStyle style = formatted(ColumnType.TEXT);
            style.setFont(boldOnDark);
            style.setFillForegroundColor(IndexedColors.DARK_TEAL.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setAlignment(isText(of) ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        });
    }

    CellStyle title() {
        CellStyle style = formatted(ColumnType.TEXT);
        Font font = newBold();
        font.setFontHeightInPoints(TITLE_POINTS);
        style.setFont(font);
        return style;
    }

    CellStyle label() {
        CellStyle style = formatted(ColumnType.TEXT);
        style.setFont(bold);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    CellStyle note(ColumnType type) {
        return notes.computeIfAbsent(type, of -> {
            CellStyle style = formatted(of);
            if (of == ColumnType.DECIMAL) {
                // A figure of its own needs all its digits, where a column needs them below each other.
                style.setDataFormat((short) 0);
            }
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            return style;
        });
    }

    /** The same, of cells that Excel leaves as text even when they are edited. */
    CellStyle quoted(CellStyle style) {
        return quoted.computeIfAbsent(style, like -> {
            CellStyle copy = workbook.createCellStyle();
            copy.cloneStyleFrom(like);
            copy.setQuotePrefixed(true);
            return copy;
        });
    }

    private CellStyle formatted(ColumnType type) {
        CellStyle style = workbook.createCellStyle();
        // Named, since programs differ in what they take for a workbook's own.
        style.setFont(workbook.getFontAt(0));
        style.setDataFormat(workbook.createDataFormat().getFormat(Formats.of(type)));
        // Numbers and dates that are written as text stand where the others stand.
        style.setAlignment(isText(type) ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
        return style;
    }

    private static boolean isText(ColumnType type) {
        return type == ColumnType.TEXT;
    }

    private Font newBold() {
        XSSFFont font = workbook.getXSSFWorkbook().createFont();
        font.setFamily(FontFamily.SWISS);
        font.setBold(true);
        return font;
    }
}
