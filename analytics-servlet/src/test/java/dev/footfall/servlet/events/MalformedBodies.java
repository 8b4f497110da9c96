package dev.footfall.servlet.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Bodies that are wrong in some way, the same ones for the same seed. */
final class MalformedBodies {

    private static final String VALID = """
            {"eventType":"product interaction","sessionId":"s1","assetId":"chair-7","metric":1.5,
             "eventMetadata":{"a":[1,2.5,{"b":"\u00fc\u20ac"}],"c":true},"occurredAt":"2021-05-05T11:00:00Z",
             "id":"0190a6e6-8a6b-7c3e-9a3b-1c2d3e4f5a6b","duration":15,"configuration":{"colour":"red"}}""";
    /** Wrong already, so that no flipped bit makes it right. */
    private static final String WRONG = VALID.replace("product interaction", "no such type of event");

    private static final List<String> TEXT_FIELDS =
            List.of("eventType", "sessionId", "assetId", "userId", "id", "occurredAt", "device", "orgId", "referer");
    private static final List<String> NO_TEXT = List.of("5", "-1e5", "true", "{}", "[]", "[[\"a\"]]", "{\"a\":\"b\"}");
    private static final List<String> NO_NUMBER =
            List.of("\"5\"", "1e999", "-1e9999999", "{}", "[1]", "false", "NaN", "Infinity", "0x10", "+1", ".5", "5.");
    private static final List<String> NO_TEXT_TO_KEEP =
            List.of("\\u0000", "\\ud800", "\\udfff\\ud800", "a\\ud800b", "\\udc00", "\u0001", "\\x41", "\\u12");

    private final Random random;
    private final List<Supplier<byte[]>> kinds = List.of(
            this::flippedBits,
            this::truncated,
            this::nested,
            this::hugeNumber,
            this::wrongType,
            this::brokenUtf8,
            this::unstorableText,
            this::spliced,
            this::noise);

    MalformedBodies(long seed) {
        this.random = new Random(seed);
    }

    Body next() {
        int kind = random.nextInt(kinds.size());
        byte[] bytes = kinds.get(kind).get();
        return switch (random.nextInt(8)) {
            case 0 -> new Body(kind, gzip(bytes), "gzip");
            case 1 -> new Body(kind, corrupted(gzip(bytes)), "gzip");
            case 2 -> new Body(kind, bytes, random.nextBoolean() ? "gzip" : "deflate");
            default -> new Body(kind, bytes, "");
        };
    }

    private byte[] flippedBits() {
        byte[] body = utf8(batch(WRONG));
        for (int i = random.nextInt(8); i >= 0; i--) {
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return body;
    }

    private byte[] truncated() {
        byte[] body = utf8(batch(VALID));
        return Arrays.copyOf(body, random.nextInt(body.length));
    }

    private byte[] nested() {
        int depth = 120 + random.nextInt(50_000);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        String field = random.nextBoolean() ? "eventMetadata" : "unknown";
        return utf8("{\"" + field + "\":" + open.repeat(depth));
    }

    private byte[] hugeNumber() {
        String digits = "9".repeat(65 + random.nextInt(20_000));
        String number = random.nextBoolean() ? digits : "1e" + digits;
        return utf8(random.nextBoolean() ? with("duration", number) : with("eventMetadata", "{\"n\":" + number + "}"));
    }

    private byte[] wrongType() {
        return utf8(
                random.nextBoolean()
                        ? with(pick(TEXT_FIELDS), pick(NO_TEXT))
                        : with(random.nextBoolean() ? "metric" : "duration", pick(NO_NUMBER)));
    }

    private byte[] brokenUtf8() {
        byte[] body = utf8(batch(VALID));
        body[random.nextInt(body.length)] = (byte) (0xF8 + random.nextInt(8));
        return body;
    }

    private byte[] unstorableText() {
        String text = "\"" + pick(NO_TEXT_TO_KEEP) + "\"";
        return utf8(
                random.nextBoolean() ? with("assetId", text) : with("eventMetadata", "{" + text + ":" + text + "}"));
    }

    private byte[] spliced() {
        String body = batch(WRONG);
        int cut = random.nextInt(body.length());
        return utf8(body.substring(cut) + body.substring(0, cut));
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        return noise;
    }

    private String batch(String event) {
        return switch (random.nextInt(3)) {
            case 0 -> event;
            case 1 -> "[" + event + "]";
            default -> "[" + event + "," + VALID + "," + event + "]";
        };
    }

    /** A valid event, but for one field; of two equal ones the last counts. */
    private static String with(String field, String value) {
        return VALID.substring(0, VALID.length() - 1) + ",\"" + field + "\":" + value + "}";
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private byte[] corrupted(byte[] packed) {
        // Behind the header, whose flags and time mean nothing to anyone.
        int at = 10 + random.nextInt(Math.max(1, packed.length - 18));
        packed[at] ^= (byte) (1 << random.nextInt(8));
        return packed;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A body, and how it says it is packed. */
    static final class Body {

        private final int kind;
        private final byte[] bytes;
        private final String packing;

        Body(int kind, byte[] bytes, String packing) {
            this.kind = kind;
            this.bytes = bytes;
            this.packing = packing;
        }

        byte[] bytes() {
            return bytes;
        }

        String[] headers() {
            return packing.isEmpty()
                    ? new String[] {"Authorization", "Bearer private"}
                    : new String[] {"Authorization", "Bearer private", "Content-Encoding", packing};
        }

        @Override
        public String toString() {
            return "kind " + kind + " " + packing + ": " + new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
