package dev.footfall.sample.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.sample.OpenShop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who looks through a proxy at what the shop does with him, and then at its files. */
class CuriousVisitorTest {

    private static final String ADDRESS = "203.0.113.77";
    private static final String USER = "curious-visitor-4711";
    private static final String EVENTS = "/api/analytics/events";
    private static final String ADMIN = "admin-secret-0123456789";
    private static final String PAGE = "page-secret-0123456789";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<HttpResponse<String>> answers = new ArrayList<>();

    @TempDir
    Path files;

    private @Nullable OpenShop shop;

    private void open() {
        shop = OpenShop.withFootfall(
                "--analytics.datasource.url=jdbc:h2:file:" + files.resolve("footfall") + ";DB_CLOSE_ON_EXIT=FALSE",
                "--analytics.privacy.forwarded-header=X-Forwarded-For",
                "--analytics.tokens[0].secret=" + ADMIN,
                "--analytics.tokens[0].tenant=shop",
                "--analytics.tokens[0].access=read,write,admin",
                "--analytics.tokens[1].secret=" + PAGE,
                "--analytics.tokens[1].tenant=shop",
                "--analytics.tokens[1].access=write",
                "--analytics.tokens[1].domains=shop.example");
    }

    @AfterEach
    void close() {
        if (shop != null) {
            shop.close();
        }
    }

    private HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + Objects.requireNonNull(shop).port() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token)
                .header("Origin", "https://shop.example")
                .header("X-Forwarded-For", ADDRESS)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Curious/1.0")
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        answers.add(answer);
        return answer;
    }

    private static String pageView(UUID id) {
        return "{\"id\":\"" + id + "\",\"eventType\":\"page view\",\"sessionId\":\"s-1\",\"userId\":\"" + USER + "\"}";
    }

    /** The texts of which any file holds one, as bytes of UTF-8 or UTF-16. */
    private List<String> found(String... texts) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                Stream.of(texts)
                        .filter(text -> bytes.contains(text)
                                || bytes.contains(new String(
                                        text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
                                || bytes.contains(new String(
                                        text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    @Test
    void heFindsNoCookieAndNoAddressOfHis() throws Exception {
        open();
        assertThat(send("POST", EVENTS, PAGE, pageView(UUID.randomUUID())).statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/analytics/tracker.js", PAGE, "").statusCode()).isEqualTo(200);
        close();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.headers().map()).doesNotContainKey("set-cookie"));
        // What he was called is there, so the search would find an address as well.
        assertThat(found(USER, ADDRESS, "cb00714d")).containsOnly(USER);
    }

    @Test
    void hisPagesTokenReadsNothing() throws Exception {
        open();
        UUID id = UUID.randomUUID();
        assertThat(send("POST", EVENTS, PAGE, pageView(id)).statusCode()).isEqualTo(200);

        for (String path : List.of(
                EVENTS,
                EVENTS + "/" + id,
                EVENTS + "/views",
                "/analytics/users",
                "/analytics/videos/summary",
                "/analytics/system/health",
                "/api/v4/analytics/reports_per_state?channel_id=1&start_date=2026-01-01&end_date=2030-01-01",
                "/api/user/shop/counters",
                "/api/analytics/catalog/users?id=" + USER,
                "/api/analytics/admin/tokens",
                "/api/analytics/admin/users/" + USER)) {
            HttpResponse<String> answer = send("GET", path, PAGE, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).doesNotContain(USER);
        }
    }

    @Test
    void onceErasedHeIsNotFoundAndAnOldEventDoesNotBringHimBack() throws Exception {
        open();
        UUID id = UUID.randomUUID();
        assertThat(send("POST", EVENTS, PAGE, pageView(id)).statusCode()).isEqualTo(200);
        String person = "/api/analytics/admin/users/" + USER;
        assertThat(send("GET", person, ADMIN, "").body()).contains(id.toString(), USER);

        assertThat(send("DELETE", person + "?reference=case-1", ADMIN, "").body())
                .isEqualTo("{\"erased\":1}");
        assertThat(send("POST", EVENTS, PAGE, pageView(id)).statusCode()).isEqualTo(200);

        assertThat(send("GET", person, ADMIN, "").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", person, ADMIN, "").statusCode()).isEqualTo(404);
        assertThat(send("GET", EVENTS, ADMIN, "").body()).isEqualTo("{\"events\":[]}");
        assertThat(send("GET", "/analytics/users?period=30d", ADMIN, "").body()).contains("\"newUsers\":0");
        assertThat(send("GET", "/api/analytics/admin/audit", ADMIN, "").body())
                .contains("erasure done", "case-1")
                .doesNotContain(USER);
    }
}
