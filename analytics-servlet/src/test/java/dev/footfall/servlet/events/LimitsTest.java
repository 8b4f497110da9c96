package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much may be sent, and how it may be packed. */
class LimitsTest extends InEveryContainer {

    private static final int BODY = 64 << 10;
    private static final String SMALL = "{\"eventType\":\"user signup\"}";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.setting("analytics.ingest.max-body-size", "64KB")
                .setting("analytics.ingest.max-batch-events", "10")
                .setting("analytics.ingest.max-string-size", "1KB")
                .setting("analytics.ingest.max-metadata-size", "2KB")
                .setting("analytics.ingest.max-depth", "5");
    }

    @Test
    void aBodyMayBeAsLargeAsTheLimit() {
        assertThat(site.create(SMALL + " ".repeat(BODY - SMALL.length())).status())
                .isEqualTo(200);
    }

    @Test
    void aLargerBodyIsTooLarge() {
        assertTooLarge(site.create(SMALL + " ".repeat(BODY - SMALL.length() + 1)));
    }

    @Test
    void aLargerBodyOfUnknownLengthIsTooLarge() {
        byte[] body = (SMALL + " ".repeat(BODY)).getBytes(StandardCharsets.UTF_8);

        assertTooLarge(site.send(site.request(EVENTS, "Authorization", "Bearer private")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build()));
    }

    @Test
    void aPackedBodyIsMeasuredUnpacked() throws IOException {
        byte[] bomb = gzip(" ".repeat(BODY * 400));
        assertThat(bomb.length).isLessThan(BODY);

        assertTooLarge(packed("gzip", bomb));
    }

    @Test
    void packedBodiesAreUnpacked() throws IOException {
        assertThat(packed("gzip", gzip(SMALL)).status()).isEqualTo(200);
        assertThat(packed("X-GZIP", gzip(SMALL)).status()).isEqualTo(200);
        assertThat(packed("deflate", deflate(SMALL, false)).status()).isEqualTo(200);
        assertThat(packed("deflate", deflate(SMALL, true)).status()).isEqualTo(200);
        assertThat(packed("identity", SMALL.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(200);
        assertThat(site.stored()).hasSize(5);
    }

    @Test
    void aBodyThatIsNotPackedAsItSaysIsRefused() throws IOException {
        byte[] whole = gzip(SMALL);
        byte[] half = Arrays.copyOf(whole, whole.length - 12);

        for (Reply reply : new Reply[] {
            packed("gzip", half),
            packed("gzip", SMALL.getBytes(StandardCharsets.UTF_8)),
            packed("deflate", new byte[] {1, 2, 3})
        }) {
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.errorType()).isEqualTo("create_event_error");
        }
    }

    @Test
    void aPackingThatNobodyKnowsIsRefused() {
        Reply reply = packed("br", SMALL.getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.errorType()).isEqualTo("create_event_error");
    }

    @ParameterizedTest
    @CsvSource({"10, 200", "11, 422"})
    void aBatchHasOnlySoManyEvents(int events, int status) {
        assertThat(site.create("[" + String.join(",", Collections.nCopies(events, SMALL)) + "]")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"3, 200", "4, 422", "50, 422", "90, 422", "5000, 422"})
    void jsonNestsOnlySoDeep(int levels, int status) {
        String metadata = "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);

        Reply reply = site.create("{\"eventType\":\"user signup\",\"eventMetadata\":{\"a\":" + metadata + "}}");

        assertThat(reply.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"1024, 200", "1025, 422"})
    void textHasOnlySoManyBytes(int length, int status) {
        String text = "\u00fc".repeat(length / 2) + "x".repeat(length % 2);

        assertThat(site.create("{\"eventType\":\"user signup\",\"device\":\"" + text + "\"}")
                        .status())
                .isEqualTo(status);
        assertThat(site.create("{\"eventType\":\"user signup\",\"eventMetadata\":{\"a\":\"" + text + "\"}}")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void metadataHasOnlySoManyBytes() {
        String text = "x".repeat(900);
        String metadata = "{\"a\":\"" + text + "\",\"b\":\"" + text + "\",\"c\":\"" + text + "\"}";

        Reply reply = site.create("{\"eventType\":\"user signup\",\"eventMetadata\":" + metadata + "}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorMessage()).contains("2048 bytes");
    }

    @ParameterizedTest
    @CsvSource({"64, 200", "65, 422", "1000, 422"})
    void aNumberHasOnlySoManyDigits(int digits, int status) {
        assertThat(site.create("{\"eventType\":\"user signup\",\"eventMetadata\":{\"n\":" + "7".repeat(digits) + "}}")
                        .status())
                .isEqualTo(status);
    }

    private Reply packed(String encoding, byte[] body) {
        return site.send("POST", EVENTS, body, "Authorization", "Bearer private", "Content-Encoding", encoding);
    }

    private void assertTooLarge(Reply reply) {
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.errorType()).isEqualTo("create_event_error");
        assertThat(reply.errorMessage()).contains("65536 bytes");
        assertThat(site.stored()).isEmpty();
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(String text, boolean raw) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes, new Deflater(9, raw))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
