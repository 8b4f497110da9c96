package dev.footfall.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads bodies, as much of them as is allowed and no more, and unpacks them. */
public final class RequestBody {

    private static final int FIRST_READ = 16 << 10;

    private final int limit;
    private final String problemType;

    /**
     * For bodies of one API.
     *
     * @param problemType what a problem with a body is called
     */
    public RequestBody(int limit, String problemType) {
        this.limit = limit;
        this.problemType = problemType;
    }

    /**
     * The whole body, unpacked.
     *
     * @throws Problem if it is too large, or packed in a way that nobody can unpack
     * @throws IOException if the client is gone
     */
    public byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        @Nullable Packing packing = packing(request.getHeader("Content-Encoding"));
        byte[] sent = bounded(request.getInputStream());
        return packing == null ? sent : unpack(packing, sent);
    }

    private @Nullable Packing packing(@Nullable String encoding) {
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> null;
            case "gzip", "x-gzip" -> Packing.GZIP;
            case "deflate" -> Packing.DEFLATE;
            default ->
                throw Problem.of(
                        415,
                        problemType,
                        "Content-Encoding must be gzip, deflate or absent, was "
                                + Shown.value(String.valueOf(encoding)));
        };
    }

    private byte[] unpack(Packing packing, byte[] packed) {
        try (InputStream in = packing.unpack(new ByteArrayInputStream(packed))) {
            return bounded(in);
        } catch (IOException e) {
            throw Problem.of(422, problemType, "the body must be packed as Content-Encoding says, and is not");
        }
    }

    private byte[] bounded(InputStream in) throws IOException {
        // Grows with what really comes, whatever length was announced.
        byte[] start = in.readNBytes(Math.min(FIRST_READ, limit + 1));
        if (start.length < FIRST_READ) {
            return checked(start);
        }
        byte[] rest = in.readNBytes(limit + 1 - start.length);
        byte[] whole = new byte[start.length + rest.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(rest, 0, whole, start.length, rest.length);
        return checked(whole);
    }

    private byte[] checked(byte[] body) {
        if (body.length > limit) {
            throw tooLarge();
        }
        return body;
    }

    private Problem tooLarge() {
        return Problem.of(413, problemType, "the body must have at most " + limit + " bytes, unpacked");
    }
}
