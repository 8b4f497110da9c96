package dev.footfall.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Access;
import dev.footfall.servlet.audience.AudienceApi;
import dev.footfall.servlet.catalog.CatalogApi;
import dev.footfall.servlet.events.EventsApi;
import dev.footfall.servlet.metrics.MetricsApi;
import dev.footfall.servlet.reports.ReportsApi;
import dev.footfall.servlet.video.VideoApi;
import dev.footfall.thirdparty.jackson.core.JsonProcessingException;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.thirdparty.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who administers a tenant may ask where the numbers of an answer come from; nobody else is told. */
class ExplainTest extends InEveryContainer {

    private static final String HEADER = "Footfall-Explain";
    private static final String VIEWS = "/api/analytics/events/views";
    private static final String SUMMARY = "/analytics/videos/summary";
    private static final String DASHBOARD = "/v2/metrics/dashboard";
    private static final String DAYS = "{\"startDate\":\"2021-05-01\",\"endDate\":\"2021-05-05\"}";
    private static final String STATES = "/api/v4/analytics/reports_per_state?channel_id=1"
            + "&start_date=2021-05-01T00:00:00Z&end_date=2021-05-05T00:00:00Z";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(EventsApi::new)
                .also(MetricsApi::new)
                .also(ReportsApi::new)
                .also(VideoApi::new)
                .also(AudienceApi::new)
                .also(CatalogApi::new)
                .token("owner", "acme", "read,write,admin", "", "")
                .token("north-owner", "acme", "read,write,admin", "north", "")
                .token("rival-owner", "rival", "read,admin", "", "");
    }

    private Reply ask(String token, String path, String explain) {
        return site.get(path, "Authorization", "Bearer " + token, HEADER, explain);
    }

    private Reply ask(String path) {
        Reply reply = ask("owner", path, "true");
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        return reply;
    }

    private static JsonNode told(Reply reply) {
        try {
            return new ObjectMapper().readTree(reply.header(HEADER));
        } catch (JsonProcessingException e) {
            throw new AssertionError(reply.header(HEADER), e);
        }
    }

    private static void assertExplained(JsonNode debug) {
        assertThat(debug.isArray()).isTrue();
        assertThat(debug).isNotEmpty().allSatisfy(each -> {
            assertThat(each.fieldNames()).toIterable().containsExactly("dataset", "answer", "source", "reason");
            assertThat(each.get("source").asText()).isEqualTo("events");
            assertThat(each.get("reason").asText()).isEqualTo("this store counts nothing beforehand");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {SUMMARY, "/api/statistics/user/acme/?last_week", "/api/v2/statistics/devices/?last_week"})
    void theLastFieldOfAnObjectSaysWhereItsNumbersComeFrom(String path) {
        Reply bare = ask("owner", path, "no");
        site.engine().questions().forget();
        JsonNode debug = ask(path).json().get("debug");

        assertExplained(debug);
        assertThat(ask(path).text())
                .startsWith(bare.text().substring(0, bare.text().length() - 1));
        assertThat(ask(path).header(HEADER)).isEmpty();
        List<String> fields = new ArrayList<>();
        ask(path).json().fieldNames().forEachRemaining(fields::add);
        assertThat(fields).last().isEqualTo("debug");
    }

    @Test
    void soItIsWhereAQuestionIsPosted() {
        Reply reply = site.post(
                DASHBOARD, DAYS, "Content-Type", "application/json", "Authorization", "Bearer owner", HEADER, "true");

        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        assertExplained(reply.json().get("debug"));
        assertThat(reply.header("ETag")).isEmpty();
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {VIEWS, STATES})
    void whereThereIsNoObjectAHeaderSaysIt(String path) {
        Reply bare = ask("owner", path, "no");
        Reply explained = ask(path);

        assertExplained(told(explained));
        assertThat(explained.text()).isEqualTo(bare.text()).startsWith("[");
        assertThat(explained.header("ETag")).isEqualTo(bare.header("ETag"));
    }

    @Test
    void itSaysWhetherTheStoreHadToCount() {
        assertThat(told(ask(VIEWS)).at("/0/answer").asText()).isEqualTo("counted");
        assertThat(told(ask(VIEWS)).at("/0/answer").asText()).isEqualTo("shared");
        assertThat(told(ask(VIEWS)).at("/0/dataset").asText()).isEqualTo("event");
    }

    @Test
    void whereNothingIsCountedNothingIsExplained() {
        JsonNode debug = ask("/api/analytics/events").json().get("debug");
        assertThat(debug.isArray()).isTrue();
        assertThat(debug).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"private", "reader", "limited", "north-owner"})
    void nobodyElseIsTold(String token) {
        for (String path : List.of(VIEWS, SUMMARY)) {
            Reply asked = ask(token, path, "true");
            Reply bare = site.get(path, "Authorization", "Bearer " + token);

            assertThat(asked.status()).isEqualTo(bare.status());
            assertThat(asked.text()).isEqualTo(bare.text()).doesNotContain("debug");
            assertThat(asked.header("ETag")).isEqualTo(bare.header("ETag"));
            assertThat(asked.header(HEADER)).isEmpty();
        }
    }

    @Test
    void aPageIsNotTold() {
        Reply reply = site.get(VIEWS + "?bearer_token=widget", "Origin", "https://widget.example", HEADER, "true");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header(HEADER)).isEmpty();
    }

    @Test
    void whomTheHostDoesNotLetAdministerIsNotTold() {
        restart(configure(Site.on(container)).policy((caller, access, tenant, workspace) -> access != Access.ADMIN));
        Reply reply = ask("owner", VIEWS, "true");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header(HEADER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "yes", "false", "true, true"})
    void whoDoesNotAskForItPlainlyIsNotTold(String asked) {
        assertThat(ask("owner", VIEWS, asked).header(HEADER)).isEmpty();
    }

    @Test
    void whoeverAdministersAnotherTenantIsToldOfThatOneAlone() {
        ask(VIEWS);
        assertThat(told(ask("rival-owner", VIEWS, "true")).at("/0/answer").asText())
                .isEqualTo("counted");
    }

    @Test
    void neitherErrorsNorHeadersAloneAreExplained() {
        Reply wrong = ask("owner", VIEWS + "?range=never", "true");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).doesNotContain("debug");
        assertThat(wrong.header(HEADER)).isEmpty();

        Reply head = site.send("HEAD", SUMMARY, new byte[0], "Authorization", "Bearer owner", HEADER, "true");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header(HEADER)).isEmpty();
        assertThat(head.text()).isEmpty();
    }
}
