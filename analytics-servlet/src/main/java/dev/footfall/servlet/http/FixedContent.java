package dev.footfall.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** An answer that is one and the same for everybody, packed once. Safe for use by many threads. */
public final class FixedContent {

    private static final Pattern GZIP = Pattern.compile("gzip\\s*(;.*)?");
    private static final Pattern NEVER = Pattern.compile(".*;\\s*q\\s*=\\s*0(\\.0*)?\\s*");

    private final String type;
    private final Form plain;
    private final Form packed;

    /** @param type as {@code Content-Type} has it */
    public FixedContent(String type, byte[] content) {
        this.type = type;
        this.plain = new Form(content);
        this.packed = new Form(pack(content));
    }

    private static byte[] pack(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Sends it as the client can read it, or only says what it is: to a {@code HEAD}, and to whoever has it.
     *
     * @param kept as {@code Cache-Control} has it
     * @throws IOException if the client is gone
     */
    public void send(Exchange exchange, String kept) throws IOException {
        HttpServletRequest request = exchange.request();
        HttpServletResponse response = exchange.response();
        boolean isPacked = acceptsGzip(request);
        Form form = isPacked ? packed : plain;
        response.setHeader("ETag", form.tag.text());
        response.setHeader("Cache-Control", kept);
        response.addHeader("Vary", "Accept-Encoding");
        if (form.tag.isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        if (isPacked) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(form.content.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(form.content);
        } else {
            response.flushBuffer();
        }
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        return HeaderEntries.of(request, "Accept-Encoding")
                .map(entry -> entry.toLowerCase(Locale.ROOT))
                .anyMatch(entry ->
                        GZIP.matcher(entry).matches() && !NEVER.matcher(entry).matches());
    }

    /** One way to send it. */
    private static final class Form {

        private final byte[] content;
        private final EntityTag tag;

        Form(byte[] content) {
            this.content = content;
            this.tag = EntityTag.of(content);
        }
    }
}
