package dev.footfall.servlet.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.core.export.ExportSource;
import dev.footfall.core.export.ExportSources;
import dev.footfall.core.export.ExportTable;
import dev.footfall.core.export.Exports;
import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.Table;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Exports that take long, and belong to the whole tenant, and have metrics. */
class ExportLimitsTest extends ExportSite {

    private static final String SLOW = "{\"type\":\"user\"}";

    private final CountDownLatch written = new CountDownLatch(1);
    private volatile List<String> metrics = List.of();
    private Runnable close = () -> {};

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return super.configure(builder)
                .surroundings(this::slow)
                .contextPath("/shop")
                .setting("analytics.mount.prefix", "/api-of-ours");
    }

    private Surroundings slow(Surroundings given) {
        ExportSources sources = ExportSources.of(
                given.store(), given.questions(), given.names(), ZoneOffset.UTC, null, Map.of("user", new Slow()));
        Exports slow = new Exports(
                given.settings().export(), given.store().exports(), sources, given.reportWriters(), given.clock());
        close = () -> slow.close(Duration.ofSeconds(30));
        return given.with(slow);
    }

    @AfterEach
    void end() {
        written.countDown();
        close.run();
    }

    @Test
    void aTenantHasSoManyUnderWayAndNoMore() {
        for (int i = 0; i < 3; i++) {
            begun("private", SLOW);
        }
        Reply refused = begin("private", SLOW);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(code(refused)).isEqualTo("ANALYTICS_RATE_LIMIT");
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        assertThat(begin("other", SLOW).status()).isEqualTo(202);
    }

    @Test
    void whatIsNotReadyIsToldSo() {
        JsonNode export = begun("private", SLOW);
        Reply early = download(export);
        assertThat(early.status()).isEqualTo(409);
        assertThat(code(early)).isEqualTo("ANALYTICS_EXPORT_NOT_READY");
        assertThat(early.header("Retry-After")).isEqualTo("2");
        assertThat(export.get("downloadUrl").asText())
                .startsWith("http://127.0.0.1:" + site.port() + "/shop/api-of-ours/analytics/export/exp_");
        written.countDown();
        assertThat(over("private", export).get("status").asText()).isEqualTo("ready");
        assertThat(download(export).text()).isEqualTo("\uFEFF'=user\r\n'@x\r\n");
    }

    @Test
    void metricsAreThoseOfTheTypeInItsOrder() {
        begun("private", "{\"type\":\"user\",\"metrics\":[\"retention\",\"activity\"]}");
        begun("private", "{\"type\":\"user\",\"metrics\":[]}");
        written.countDown();
        while (metrics.isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(metrics).isEqualTo(List.of("activity", "retention"));
        Reply wrong = begin("private", "{\"type\":\"user\",\"metrics\":[\"views\"]}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(code(wrong)).isEqualTo("ANALYTICS_INVALID_METRICS");
        assertThat(wrong.errorMessage()).isEqualTo("metrics must be any of activity, growth, retention, was 'views'");
    }

    @Test
    void whatBelongsToTheWholeTenantIsNotForWhoSeesAPart() {
        Reply reply = begin("limited", SLOW);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.errorMessage()).contains("exports of type user belong to the whole tenant");
    }

    @Override
    Reply begin(String token, String body) {
        return site.post(
                "/shop/api-of-ours" + EXPORT,
                body,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token);
    }

    @Override
    Reply status(String token, JsonNode export) {
        return site.get(
                "/shop/api-of-ours" + EXPORT + "/" + export.get("exportId").asText(),
                "Authorization",
                "Bearer " + token);
    }

    private final class Slow implements ExportSource {

        @Override
        public ExportTable table(Tenant tenant, ExportRequest request) {
            try {
                written.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (metrics.isEmpty()) {
                metrics = request.metrics();
            }
            List<Column> columns = List.of(Column.of("=user", ColumnType.TEXT));
            return new ExportTable(new Table("Users", columns, List.of(List.of("@x")), List.of()), 1L);
        }

        @Override
        public List<String> metrics() {
            return List.of("activity", "growth", "retention");
        }

        @Override
        public boolean isOfWholeTenant() {
            return true;
        }
    }
}
