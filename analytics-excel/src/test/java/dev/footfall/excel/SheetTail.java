package dev.footfall.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The end of a sheet that is too large to read as a whole. */
final class SheetTail {

    private static final int LENGTH = 4_000;

    private SheetTail() {}

    static String of(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return lastOf(zip);
                }
            }
        }
        throw new IOException("no sheet");
    }

    private static String lastOf(ZipInputStream zip) throws IOException {
        String tail = "";
        byte[] block = new byte[LENGTH];
        for (int read = zip.readNBytes(block, 0, LENGTH); read > 0; read = zip.readNBytes(block, 0, LENGTH)) {
            String all = tail + new String(block, 0, read, StandardCharsets.ISO_8859_1);
            tail = all.substring(Math.max(0, all.length() - LENGTH));
        }
        return tail;
    }
}
