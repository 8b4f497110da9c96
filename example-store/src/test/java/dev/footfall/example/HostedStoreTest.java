package dev.footfall.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.Analytics;
import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** How hosts find the store: by its jar on the class path and a URL in their settings. */
class HostedStoreTest {

    @RegisterExtension
    static final MariaDb MARIADB = new MariaDb();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void aSpringHostKeepsItsEventsInMariaDb() throws Exception {
        String url = MARIADB.newDatabase();
        try (ConfigurableApplicationContext host = host(url)) {
            HttpResponse<String> created = send(host, "POST", "/api/analytics/events", """
                    [{"id":"00000000-0000-0000-0000-000000000001",
                      "eventType":"product interaction","assetId":"chair","sessionId":"s"}]""");
            assertThat(created.statusCode()).as(created::body).isEqualTo(200);
            assertThat(send(host, "GET", "/api/analytics/events", "").body()).contains("\"chair\"");
        }
        try (ConfigurableApplicationContext restarted = host(url)) {
            assertThat(send(restarted, "GET", "/api/analytics/events", "").body())
                    .contains("\"chair\"");
        }
    }

    @Test
    void whatItLacksIsRefusedByTheApis() throws Exception {
        try (ConfigurableApplicationContext host = host(MARIADB.newDatabase())) {
            HttpResponse<String> refused = send(
                    host,
                    "GET",
                    "/api/v4/analytics/reports_per_state?channel_id=1"
                            + "&start_date=2026-01-01T00:00:00Z&end_date=2026-11-11T00:00:00Z",
                    "");
            assertThat(refused.statusCode()).as(refused::body).isEqualTo(501);
            assertThat(refused.body()).contains("the store that is in use has no reports");
        }
    }

    @Test
    void aPlainJavaHostKeepsItsEventsInMariaDb() throws Exception {
        try (Analytics analytics = Analytics.builder()
                .setting("analytics.datasource.url", MARIADB.newDatabase())
                .setting("analytics.datasource.username", "root")
                .setting("analytics.datasource.password", "")
                .build()) {
            Event stored = analytics
                    .submit(EventDraft.of("page view").session("s"))
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            assertThat(analytics.ask(question(stored, Dataset.EVENT)).rows()).hasSize(1);
            assertThatThrownBy(() -> analytics.ask(question(stored, Dataset.SESSION)))
                    .isInstanceOf(UnsupportedCapabilityException.class);
        }
    }

    private static AggregateQuery question(Event stored, Dataset dataset) {
        return AggregateQuery.of(stored.tenant(), dataset)
                .measure(Measure.count("count"))
                .build();
    }

    private static ConfigurableApplicationContext host(String url) {
        return new SpringApplication(Host.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--analytics.datasource.url=" + url,
                        "--analytics.datasource.username=root",
                        "--analytics.datasource.password=",
                        "--analytics.tokens[0].secret=private",
                        "--analytics.tokens[0].tenant=acme",
                        "--analytics.tokens[0].access=read,write");
    }

    private static HttpResponse<String> send(
            ConfigurableApplicationContext host, String method, String path, String body)
            throws IOException, InterruptedException {
        String port = host.getEnvironment().getRequiredProperty("local.server.port");
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer private")
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Says nothing of the store. */
    @EnableAutoConfiguration
    static class Host {}
}
