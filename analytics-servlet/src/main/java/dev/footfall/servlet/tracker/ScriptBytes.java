package dev.footfall.servlet.tracker;

import dev.footfall.servlet.http.EntityTag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One way to send the script. */
final class ScriptBytes {

    private final @Nullable String encoding;
    private final byte[] content;
    private final EntityTag tag;

    private ScriptBytes(@Nullable String encoding, byte[] content) {
        this.encoding = encoding;
        this.content = content;
        this.tag = EntityTag.of(content);
    }

    static ScriptBytes plain(String script) {
        return new ScriptBytes(null, script.getBytes(StandardCharsets.UTF_8));
    }

    static ScriptBytes packed(String script) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(script.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScriptBytes("gzip", bytes.toByteArray());
    }

    EntityTag tag() {
        return tag;
    }

    /**
     * Sends them, or only says what they are.
     *
     * @throws IOException if the client is gone
     */
    void send(HttpServletResponse response, boolean isWanted) throws IOException {
        response.setContentType("text/javascript;charset=utf-8");
        if (encoding != null) {
            response.setHeader("Content-Encoding", encoding);
        }
        response.setContentLength(content.length);
        if (isWanted) {
            response.getOutputStream().write(content);
        } else {
            response.flushBuffer();
        }
    }
}
