package dev.footfall.servlet.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.system.Bandwidth;
import dev.footfall.system.ErrorKind;
import dev.footfall.system.ProbeReading;
import dev.footfall.system.QueueReading;
import dev.footfall.system.StorageOperations;
import dev.footfall.system.StorageSpace;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is 2021-05-05T12:00:00Z when the site starts. */
class SystemFiguresTest extends InEveryContainer {

    private static final String HEALTH = "/analytics/system/health";
    private static final String PERFORMANCE = "/analytics/system/performance";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(VideoApi::new).token("admin", "acme", "admin", "", "");
    }

    @Test
    void healthHasTheShapeOfTheDocument() {
        serve("/videos/*", 100, null);
        serve("/videos/*", 100, null);
        serve("/users", 300, ErrorKind.API);
        serve("/users", 300, ErrorKind.STORAGE);
        forward();

        JsonNode data = data(HEALTH);

        assertThat(data.fieldNames()).toIterable().containsExactly("uptime", "responseTime", "errors", "resources");
        assertThat(data.path("uptime").toString()).isEqualTo("1");
        assertThat(data.path("responseTime").path("average").toString()).isEqualTo("200");
        assertThat(data.path("responseTime").path("p95").asDouble()).isBetween(297.6, 302.4);
        assertThat(data.path("responseTime").path("p99").asDouble()).isBetween(297.6, 302.4);
        assertThat(data.path("errors").toString())
                .isEqualTo("{\"rate\":0.5,\"byType\":{\"api\":0.25,\"processing\":0,\"storage\":0.25}}");
        assertThat(data.path("resources").fieldNames()).toIterable().containsExactly("cpu", "memory", "storage");
        assertThat(data.path("resources").path("cpu").path("load")).hasSize(3);
        assertThat(data.path("resources").path("memory").path("usage").asDouble())
                .isBetween(0.0001, 1.0);
        assertThat(data.path("resources").path("memory").path("available").asText())
                .matches("[0-9.]+[KMGT]?B");
        assertThat(data.path("resources").path("storage").path("available").asText())
                .matches("[0-9.]+[KMGT]?B");
    }

    @Test
    void performanceIsWhatWasServedAndWhatTheHostTells() {
        ProbeReading reading = ProbeReading.NOTHING
                .withQueue("videos", new QueueReading(10L, 5L, 300.0))
                .withQueue("mails", new QueueReading(1L, null, 0.5))
                .with(new StorageOperations(50_000L, 10_000L, 5L))
                .with(new Bandwidth(104_857_600L, null));
        restart(configure(Site.on(container)).probe(period -> reading));
        serve("/videos/*", 80, null);
        serve("/videos/*", 100, null);
        serve("/users", 120, null);
        forward();

        assertThat(data(PERFORMANCE).toString())
                .isEqualTo("{\"api\":{\"requests\":{\"total\":3,\"perSecond\":0.1,"
                        + "\"byEndpoint\":{\"/videos/*\":2,\"/users\":1}},"
                        + "\"responseTime\":{\"average\":100,\"byEndpoint\":{\"/videos/*\":90,\"/users\":120}}},"
                        + "\"processing\":{\"videos\":{\"queued\":10,\"processing\":5,\"averageTime\":300},"
                        + "\"thumbnails\":{\"queued\":null,\"processing\":null,\"averageTime\":null},"
                        + "\"mails\":{\"queued\":1,\"processing\":null,\"averageTime\":0.5}},"
                        + "\"storage\":{\"operations\":{\"reads\":50000,\"writes\":10000,\"errors\":5},"
                        + "\"bandwidth\":{\"in\":\"100MB/s\",\"out\":null}}}");
    }

    @Test
    void whereTheHostKnowsItsStorageThatIsTold() {
        restart(configure(Site.on(container))
                .probe(period -> ProbeReading.NOTHING.with(new StorageSpace(400L << 30, 500L << 30))));

        assertThat(data(HEALTH).path("resources").path("storage").toString())
                .isEqualTo("{\"usage\":0.8,\"available\":\"100GB\"}");
    }

    @Test
    void aProbeThatThrowsLeavesNulls() {
        restart(configure(Site.on(container)).probe(period -> {
            throw new IllegalStateException("on purpose");
        }));

        JsonNode data = data(PERFORMANCE);

        assertThat(data.path("storage").toString())
                .isEqualTo("{\"operations\":{\"reads\":null,\"writes\":null,\"errors\":null},"
                        + "\"bandwidth\":{\"in\":null,\"out\":null}}");
        assertThat(data.path("processing").fieldNames()).toIterable().containsExactly("videos", "thumbnails");
    }

    @Test
    void nobodyMeasuresWhereItIsSwitchedOff() {
        restart(configure(Site.on(container)).setting("analytics.system.enabled", "false"));
        JsonNode health = data(HEALTH);

        assertThat(health.path("uptime").isNull()).isTrue();
        assertThat(health.path("responseTime").toString()).isEqualTo("{\"average\":null,\"p95\":null,\"p99\":null}");
        assertThat(health.path("errors").path("rate").isNull()).isTrue();
        assertThat(data(PERFORMANCE).path("api").toString())
                .isEqualTo("{\"requests\":{\"total\":null,\"perSecond\":null,\"byEndpoint\":{}},"
                        + "\"responseTime\":{\"average\":null,\"byEndpoint\":{}}}");
    }

    @Test
    void aPeriodIsAsLongAsItSays() {
        serve("/old", 1, null);
        site.clock().advance(Duration.ofHours(2));
        serve("/new", 1, null);
        forward();

        assertThat(total(PERFORMANCE)).isEqualTo(1);
        assertThat(total(PERFORMANCE + "?period=3h")).isEqualTo(2);
        assertThat(total(PERFORMANCE + "?period=52w")).isEqualTo(2);
        assertThat(total(PERFORMANCE + "?period=all")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0h", "1y", "24", "-1d", "99999d", "1h,2h"})
    void aWrongPeriodIsRefused(String period) {
        for (String path : new String[] {HEALTH, PERFORMANCE}) {
            Reply reply = site.ask(path + "?period=" + period);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.error().path("code").asText()).isEqualTo("ANALYTICS_INVALID_PERIOD");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reader,  200, 403",
        "private, 200, 403",
        "other,   200, 403",
        "admin,   403, 200",
        "writer,  403, 403",
        "limited, 403, 403",
        "widget,  403, 403",
        "nobody,  401, 401"
    })
    void onlySomeMayAsk(String token, int byDefault, int byAdministrators) {
        assertThat(status(HEALTH, token)).isEqualTo(byDefault);
        assertThat(status(PERFORMANCE, token)).isEqualTo(byDefault);

        restart(configure(Site.on(container)).setting("analytics.system.access", "admin"));

        assertThat(status(HEALTH, token)).isEqualTo(byAdministrators);
        assertThat(status(PERFORMANCE, token)).isEqualTo(byAdministrators);
    }

    private int status(String path, String token) {
        return site.get(path, "Authorization", "Bearer " + token, "Origin", "https://widget.example")
                .status();
    }

    private void serve(String endpoint, int millis, @Nullable ErrorKind error) {
        site.engine().system().record(endpoint, Duration.ofMillis(millis).toNanos(), error);
    }

    private void forward() {
        site.clock().advance(Duration.ofSeconds(30));
    }

    private long total(String path) {
        return data(path).path("api").path("requests").path("total").asLong(-1);
    }

    private JsonNode data(String path) {
        Reply reply = site.ask(path);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        assertThat(reply.json().path("success").asBoolean()).isTrue();
        return reply.json().path("data");
    }
}
