package dev.footfall.servlet.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the script comes to a browser. */
class TrackerScriptTest extends InEveryContainer {

    private static final String SCRIPT = "/analytics/tracker.js";
    private static final int MOST_BYTES = 2_560;

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(TrackerScript::new);
    }

    @Test
    void everybodyGetsTheScript() {
        Reply reply = site.get(SCRIPT);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualToIgnoringCase("text/javascript;charset=utf-8");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(reply.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(reply.header("Set-Cookie")).isEmpty();
        assertThat(reply.header("Content-Encoding")).isEmpty();
        assertThat(reply.text()).isEqualTo(ScriptSource.compact()).startsWith("(() => {\n");
    }

    @Test
    void itIsSmall() throws Exception {
        HttpResponse<byte[]> reply = packed();

        assertThat(reply.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(reply.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(reply.body()).hasSizeLessThan(MOST_BYTES);
        assertThat(unpacked(reply.body())).isEqualTo(site.get(SCRIPT).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "gzip; q=0.00", "br, deflate", "xgzip"})
    void whoeverCannotUnpackGetsItAsItIs(String accepted) {
        Reply reply = site.get(SCRIPT, "Accept-Encoding", accepted);

        assertThat(reply.header("Content-Encoding")).isEmpty();
        assertThat(reply.text()).startsWith("(() => {\n");
    }

    @Test
    void noLineOfCommentIsSent() {
        assertThat(ScriptSource.compact().lines())
                .noneMatch(line -> line.isBlank() || line.startsWith("//") || line.contains("/*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", W/%s", "*"})
    void whoeverHasItIsToldSo(String known) {
        String tag = site.get(SCRIPT).header("ETag");
        assertThat(tag).matches("W/\"[\\w-]+\"");

        Reply reply = site.get(SCRIPT, "If-None-Match", known.formatted(tag.substring(2)));

        assertThat(reply.status()).isEqualTo(304);
        assertThat(reply.text()).isEmpty();
        assertThat(reply.header("ETag")).isEqualTo(tag);
        assertThat(reply.header("Cache-Control")).isNotEmpty();
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void whatIsPackedHasATagOfItsOwn() throws Exception {
        String plain = site.get(SCRIPT).header("ETag");
        String packed = packed().headers().firstValue("ETag").orElseThrow();

        assertThat(packed).isNotEqualTo(plain);
        assertThat(site.get(SCRIPT, "If-None-Match", packed).status()).isEqualTo(200);
        assertThat(site.get(SCRIPT, "If-None-Match", packed, "Accept-Encoding", "br, GZIP")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void headTellsWhatGetWouldSend() {
        Reply head = site.send("HEAD", SCRIPT, new byte[0]);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        for (String header : List.of("Content-Type", "Content-Length", "ETag", "Cache-Control")) {
            assertThat(head.header(header)).isEqualTo(site.get(SCRIPT).header(header));
        }
    }

    @Test
    void itIsOnlyRead() {
        Reply refused = site.post(SCRIPT, "x");
        Reply options = site.send("OPTIONS", SCRIPT, new byte[0]);

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(refused.errorType()).isEqualTo("method_not_allowed");
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/analytics", "/analytics/", "/analytics/tracker.js/", "/analytics/Tracker.js", "/tracker.js"})
    void anotherPathIsTheHosts(String path) {
        assertThat(site.get(path).text()).isEqualTo("REQUEST " + path);
    }

    @ParameterizedTest
    @CsvSource({
        "'',    '',     /analytics/tracker.js",
        "/shop, '',     /shop/analytics/tracker.js",
        "/shop, /stats, /shop/stats/analytics/tracker.js"
    })
    void itStandsBehindContextAndPrefix(String context, String prefix, String path) {
        restart(configure(Site.on(container)).contextPath(context).setting("analytics.mount.prefix", prefix));

        assertThat(site.get(path).text()).startsWith("(() => {\n");
    }

    private HttpResponse<byte[]> packed() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        site.request(SCRIPT, "Accept-Encoding", "gzip, deflate, br")
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
