package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.IngestStats;
import dev.footfall.access.Tenant;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** A PostgreSQL server that is stopped and started again while events arrive over HTTP. */
@Timeout(120)
class DatabaseOutageTest {

    private static final Tenant SHOP = Tenant.of("shop");
    private static final int SENDERS = 8;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger hostErrors = new AtomicInteger();
    private volatile boolean sending = true;
    private String root = "";

    @Test
    void theHostDoesNotNoticeAndNothingAcknowledgedIsLost(@TempDir Path directory) throws Exception {
        try (RestartablePostgres database = new RestartablePostgres(directory);
                ServletWebServerApplicationContext host = start(database.url())) {
            root = "http://127.0.0.1:" + host.getWebServer().getPort();
            List<Thread> senders = startSending();
            for (int outage = 0; outage < 2; outage++) {
                int before = acknowledged.size();
                await(() -> acknowledged.size() > before + 50);
                database.stop();
                int refused = count(503);
                await(() -> count(503) > refused + 50);
                database.start();
            }
            int before = acknowledged.size();
            await(() -> acknowledged.size() > before + 50);
            sending = false;
            for (Thread sender : senders) {
                sender.join();
            }

            assertThat(hostErrors).hasValue(0);
            assertThat(statuses.keySet()).containsExactlyInAnyOrder(200, 503);
            assertThat(stored(host)).containsAll(acknowledged);
            IngestStats stats = host.getBean(Analytics.class).stats();
            assertThat(stats.pending()).isZero();
            assertThat(stats.offered()).isEqualTo(stats.stored() + stats.totalRefused() + stats.totalDropped());
        }
    }

    private static ServletWebServerApplicationContext start(String url) {
        return (ServletWebServerApplicationContext) SpringApplication.run(
                HostApplication.class,
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.connection-timeout=1000",
                "--analytics.tokens[0].secret=a-token-for-tests",
                "--analytics.tokens[0].tenant=shop",
                "--analytics.tokens[0].access=read,write");
    }

    private List<Thread> startSending() {
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            Thread sender = new Thread(this::send);
            sender.start();
            senders.add(sender);
        }
        return senders;
    }

    private void send() {
        while (sending) {
            UUID id = UUID.randomUUID();
            try {
                HttpResponse<String> answer = post(id);
                statuses.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                        .incrementAndGet();
                if (answer.statusCode() == 200) {
                    acknowledged.add(id);
                } else {
                    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                            .isBetween(1L, 60L);
                }
                if (!get("/host").equals("the host's own page")) {
                    hostErrors.incrementAndGet();
                }
            } catch (IOException | AssertionError e) {
                hostErrors.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private HttpResponse<String> post(UUID id) throws IOException, InterruptedException {
        String event = "{\"id\":\"" + id + "\",\"eventType\":\"page view\",\"sessionId\":\"s\"}";
        return http.send(
                HttpRequest.newBuilder(URI.create(root + "/api/analytics/events"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer a-token-for-tests")
                        .POST(BodyPublishers.ofString(event))
                        .build(),
                BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private int count(int status) {
        AtomicInteger count = statuses.get(status);
        return count == null ? 0 : count.get();
    }

    /** Every id there is; a page at a time, so that one that stood there twice would be seen. */
    private static Set<UUID> stored(ServletWebServerApplicationContext host) {
        AnalyticsStore store = host.getBean(AnalyticsStore.class);
        Set<UUID> ids = new HashSet<>();
        EventPage page = store.events().find(EventFilter.of(SHOP), null, 1000);
        while (true) {
            page.events().forEach(event -> assertThat(ids.add(event.id())).isTrue());
            if (page.next() == null) {
                return ids;
            }
            page = store.events().find(EventFilter.of(SHOP), page.next(), 1000);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
