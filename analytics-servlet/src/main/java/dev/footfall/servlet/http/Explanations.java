package dev.footfall.servlet.http;

import dev.footfall.core.query.Provenance;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the numbers of an answer come from, for somebody who administers: a last field of its object, or a header where
 * there is no object.
 */
final class Explanations {

    /** By which somebody asks for them, and by which they are told where the answer is no object. */
    static final String HEADER = "Footfall-Explain";

    private static final String FIELD = "debug";

    /** Servers and proxies refuse longer ones. */
    private static final int LONGEST_HEADER = 4_000;

    private static final int LAST_OF_ASCII = 126;

    private final Json json;
    private final List<Provenance> told = new ArrayList<>();

    Explanations(Json json) {
        this.json = json;
    }

    /** Whether somebody would like to have them. */
    static boolean areAskedFor(Exchange exchange) {
        return "true".equalsIgnoreCase(exchange.header(HEADER));
    }

    void add(Provenance provenance) {
        told.add(provenance);
    }

    static boolean isObject(byte[] body) {
        return body.length > 1 && body[0] == '{' && body[body.length - 1] == '}';
    }

    /** The same object with them in it. */
    byte[] addedTo(byte[] object) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(object.length + (1 << 10));
        whole.write(object, 0, object.length - 1);
        if (object.length > 2) {
            whole.write(',');
        }
        byte[] field = bytes(out -> {
            out.writeStartObject();
            out.writeFieldName(FIELD);
            write(out, told.size());
            out.writeEndObject();
        });
        whole.write(field, 1, field.length - 1);
        return whole.toByteArray();
    }

    /** As many of them as a header holds. */
    String header() throws IOException {
        String header = header(0);
        for (int some = 1; some <= told.size(); some++) {
            String longer = header(some);
            if (longer.length() > LONGEST_HEADER) {
                return header;
            }
            header = longer;
        }
        return header;
    }

    private String header(int some) throws IOException {
        return new String(bytes(out -> write(out, some)), StandardCharsets.US_ASCII);
    }

    private byte[] bytes(JsonBody body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.generator(bytes)) {
            out.setHighestNonEscapedChar(LAST_OF_ASCII);
            body.write(out);
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator out, int some) throws IOException {
        out.writeStartArray();
        for (Provenance each : told.subList(0, some)) {
            out.writeStartObject();
            out.writeStringField("dataset", each.dataset().name().toLowerCase(Locale.ROOT));
            out.writeStringField("answer", each.way().label());
            out.writeStringField("source", each.explanation().source());
            out.writeStringField("reason", each.explanation().reason());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
