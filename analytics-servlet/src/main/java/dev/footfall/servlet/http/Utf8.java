package dev.footfall.servlet.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Makes sure that a body is UTF-8, which a parser in a hurry does not. */
final class Utf8 {

    private static final int STEP = 8 << 10;

    private Utf8() {}

    /**
     * Where the text begins, behind a byte order mark if there is one.
     *
     * @param problemType what the problem is called
     * @throws Problem if it is not UTF-8
     */
    static int require(byte[] body, String problemType) {
        int ascii = 0;
        while (ascii < body.length && body[ascii] >= 0) {
            ascii++;
        }
        if (ascii < body.length) {
            decode(body, ascii, problemType);
        }
        return hasMark(body) ? 3 : 0;
    }

    private static void decode(byte[] body, int start, String problemType) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(body, start, body.length - start);
        CharBuffer out = CharBuffer.allocate(Math.min(STEP, in.remaining() + 1));
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw Problem.of(422, problemType, "the body must be UTF-8, and is not at byte " + in.position());
        }
    }

    private static boolean hasMark(byte[] body) {
        return body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
    }
}
