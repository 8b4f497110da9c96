package dev.footfall.servlet.metrics;

import dev.footfall.event.Text;
import dev.footfall.servlet.http.JsonWords;
import dev.footfall.servlet.http.Shown;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the value that the parser stands on; null is as good as absent. */
record ValueReader(JsonParser parser, SentFields sent) {

    private static final int MAX_LIST = 1_000;
    private static final int MAX_ID = 128;

    void text(String name) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.VALUE_STRING) {
            sent.fault(name, "must be text or null, was " + JsonWords.of(token));
            parser.skipChildren();
            return;
        }
        String text = parser.getText();
        if (Text.firstUnstorable(text) >= 0) {
            sent.fault(name, "must be Unicode text without NUL, was " + Shown.value(text));
        } else {
            sent.text(name, text);
        }
    }

    void list(String name) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_ARRAY) {
            sent.fault(name, "must be an array of texts or null, was " + JsonWords.of(token));
            parser.skipChildren();
            return;
        }
        List<String> values = new ArrayList<>();
        int size = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (size < MAX_LIST) {
                element(name, values, size);
            } else {
                sent.fault(name, "must have at most " + MAX_LIST + " values, has more");
                parser.skipChildren();
            }
            size++;
        }
        sent.list(name, values);
    }

    private void element(String name, List<String> values, int index) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING) {
            sent.fault(name, "must have texts in it, has " + JsonWords.of(token) + " at " + index);
            parser.skipChildren();
            return;
        }
        String text = parser.getText();
        if (text.isEmpty() || text.length() > MAX_ID || Text.firstUnstorable(text) >= 0) {
            sent.fault(
                    name,
                    "must have texts of 1 to " + MAX_ID + " characters without NUL in it, has " + Shown.value(text)
                            + " at " + index);
        } else {
            values.add(text);
        }
    }
}
