package dev.footfall.core.export;

import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180, a character at a time, and nothing that it does not allow. */
final class Csv {

    private Csv() {}

    static List<List<String>> read(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder field = new StringBuilder();
            at = field(text, at, field);
            record.add(field.toString());
            if (text.startsWith("\r\n", at)) {
                records.add(record);
                record = new ArrayList<>();
                at += 2;
            } else if (text.startsWith(",", at)) {
                at++;
            } else {
                throw new AssertionError("neither comma nor end of line at " + at);
            }
        }
        if (!record.isEmpty()) {
            throw new AssertionError("the last line must end");
        }
        return records;
    }

    private static int field(String text, int start, StringBuilder field) {
        int at = start;
        if (!text.startsWith("\"", at)) {
            while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\r') {
                char c = text.charAt(at++);
                if (c == '"' || c == '\n') {
                    throw new AssertionError("must be quoted at " + at);
                }
                field.append(c);
            }
            return at;
        }
        at++;
        while (true) {
            char c = text.charAt(at++);
            if (c != '"') {
                field.append(c);
            } else if (text.startsWith("\"", at)) {
                field.append('"');
                at++;
            } else {
                return at;
            }
        }
    }
}
