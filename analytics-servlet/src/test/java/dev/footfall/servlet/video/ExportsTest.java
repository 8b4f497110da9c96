package dev.footfall.servlet.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.footfall.access.Tenant;
import dev.footfall.audit.AuditAction;
import dev.footfall.audit.AuditEntry;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportsTest extends ExportSite {

    @Test
    void eventsComeOutAsTheyWentIn() {
        happen(view("v1", ",\"workspaceId\":\"north\",\"eventMetadata\":{\"a\":\"x,\\\"y\\\"\"}"), view("v2", ""));
        JsonNode begun = begun("private", "{\"type\":\"event\",\"period\":\"1d\"}");
        assertThat(begun.get("exportId").asText()).matches("exp_[0-9a-f]{32}");
        assertThat(begun.get("status").asText()).isEqualTo("processing");
        assertThat(begun.get("expiresAt").asText()).isEqualTo("2021-05-06T12:00:01Z");

        JsonNode over = over("private", begun);
        assertThat(over.get("status").asText()).isEqualTo("ready");
        assertThat(over.get("processedRows").asInt()).isEqualTo(2);
        assertThat(over.get("totalRows").asInt()).isEqualTo(2);

        Reply file = download(over);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"event-2021-05-04-to-2021-05-05.csv\"");
        assertThat(file.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        List<String> lines = file.text().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("\uFEFFid,eventType,occurredAt,");
        assertThat(file.text()).contains("\"{\"\"a\"\":\"\"x,\\\"\"y\\\"\"\"\"}\"");
    }

    @Test
    void theSameAsJson() {
        happen(view("v1", ",\"eventMetadata\":{\"a\":1}"));
        Reply file = file("private", "{\"type\":\"event\",\"period\":\"all\",\"format\":\"json\"}");
        assertThat(file.json()).hasSize(1);
        assertThat(file.json().get(0).get("assetId").asText()).isEqualTo("v1");
        assertThat(file.json().get(0).get("metric").isNumber()).isTrue();
        assertThat(file.json().get(0).get("eventMetadata").asText()).isEqualTo("{\"a\":1}");
        assertThat(file.json().get(0).get("workspaceId").isNull()).isTrue();
    }

    @Test
    void nothingToTellIsAFileToo() {
        assertThat(file("private", "{\"type\":\"report\",\"format\":\"json\"}").json())
                .isEmpty();
        assertThat(file("private", "{\"type\":\"audience\"}").text().lines()).hasSize(1);
    }

    @Test
    void headTellsTheLengthAndNothingElse() {
        JsonNode export = over("private", begun("private", "{\"type\":\"event\"}"));
        Reply head = site.send("HEAD", pathOf(export), new byte[0]);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(Long.parseLong(head.header("Content-Length"))).isPositive();
    }

    @Test
    void theAuditTrailTellsOfEachOrderAndOfEachDownload() {
        happen(view("v1", ",\"userId\":\"ann\""));
        JsonNode export = over("private", begun("private", "{\"type\":\"event\"}"));
        site.send("HEAD", pathOf(export), new byte[0]);
        assertThat(download(export).status()).isEqualTo(200);

        List<AuditEntry> trail = site.engine().store().audit().find(Tenant.of("acme"), TimeRange.ALL, null, 10);
        assertThat(trail)
                .extracting(AuditEntry::target)
                .containsOnly(export.get("exportId").asText());
        assertThat(trail)
                .extracting(AuditEntry::action, AuditEntry::actor, AuditEntry::rows)
                .containsExactly(
                        tuple(AuditAction.EXPORT_DOWNLOADED, "whoever has the address", 1L),
                        tuple(AuditAction.EXPORT_ORDERED, "token 0", null));
    }

    @Test
    void manyDownloadsOfOneFileAreToldOnceAMinute() {
        happen(view("v1", ""));
        JsonNode export = over("private", begun("private", "{\"type\":\"event\"}"));
        assertThat(download(export).status()).isEqualTo(200);
        assertThat(download(export).status()).isEqualTo(200);
        site.clock().advance(Duration.ofMinutes(1));
        assertThat(download(export).status()).isEqualTo(200);

        assertThat(site.engine().store().audit().find(Tenant.of("acme"), TimeRange.ALL, null, 10))
                .extracting(AuditEntry::action)
                .containsExactly(
                        AuditAction.EXPORT_DOWNLOADED, AuditAction.EXPORT_DOWNLOADED, AuditAction.EXPORT_ORDERED);
    }

    @Test
    void whoeverTriesManyAddressesMustWait() {
        restart(configure(Site.on(container)).setting("analytics.privacy.forwarded-header", "X-Forwarded-For"));
        String path = pathOf(over("private", begun("private", "{\"type\":\"event\"}")));
        for (int i = 0; i < 600; i++) {
            assertThat(site.get(path + "x", "X-Forwarded-For", "192.0.2.7").status())
                    .isBetween(400, 404);
        }

        Reply reply = site.get(path, "X-Forwarded-For", "192.0.2.7");
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(site.get(path, "X-Forwarded-For", "192.0.2.8").status()).isEqualTo(200);
        assertThat(site.get(path).status()).isEqualTo(200);
    }

    @Test
    void theAddressOfAFileTellsItsMethods() {
        String path = pathOf(begun("private", "{\"type\":\"event\"}"));
        Reply options = site.send("OPTIONS", path, new byte[0]);
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        Reply refused = site.post(path, "x");
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void whatTheSystemDidIsNotForWhoMayNotAskForIt() {
        restart(configure(Site.on(container))
                .token("admin", "acme", "read,admin", "", "")
                .setting("analytics.system.access", "admin"));
        JsonNode system = begun("admin", "{\"type\":\"system\"}");
        assertThat(begin("reader", "{\"type\":\"system\"}").status()).isEqualTo(403);

        assertThat(status("reader", system).status()).isEqualTo(404);
        assertThat(status("reader", system).text())
                .isEqualTo(site.get(EXPORT + "/exp_1", "Authorization", "Bearer reader")
                        .text());
        assertThat(status("admin", system).status()).isEqualTo(200);
        assertThat(status("reader", begun("admin", "{\"type\":\"user\"}")).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsBlankIsAbsent() {
        happen(view("v1", ",\"userId\":\"ann\""));
        Reply file = file("private", "{\"type\":\"video\",\"period\":\"\",\"format\":\" \",\"metrics\":[\"\",\" \"]}");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"video-2021-04-05-to-2021-05-05.csv\"");
        assertThat(file.text()).contains("views", "watchTime", "bufferingRate");
        assertThat(file("private", "{\"type\":\"video\",\"metrics\":[\"\",\"views\"]}")
                        .text())
                .contains("views")
                .doesNotContain("watchTime");
    }

    @Test
    void anAddressThatIsNotTheOneThatWasGivenIsRefused() {
        JsonNode one = over("private", begun("private", "{\"type\":\"event\"}"));
        JsonNode other = over("other", begun("other", "{\"type\":\"event\"}"));
        String path = pathOf(one);
        String query = path.substring(path.indexOf('?'));
        String foreign = pathOf(other).substring(0, pathOf(other).indexOf('?')) + query;
        for (String wrong : List.of(
                path + "x",
                path.replaceFirst("expires=\\d", "expires=9"),
                path.replaceFirst("&signature=.*", ""),
                path.replaceFirst("\\?.*", ""),
                path.replaceFirst("signature=.*", "signature="),
                foreign)) {
            Reply reply = site.get(wrong);
            assertThat(reply.status()).as(wrong).isEqualTo(403);
            assertThat(code(reply)).isEqualTo("ANALYTICS_FORBIDDEN");
        }
        assertThat(site.get(path).status()).isEqualTo(200);
    }

    @Test
    void whatExpiresIsGoneAndLaterUnknown() {
        JsonNode export = over("private", begun("private", "{\"type\":\"event\"}"));
        String path = pathOf(export);
        later(Duration.ofHours(24));
        assertThat(code(site.get(path))).isEqualTo("ANALYTICS_EXPORT_EXPIRED");
        assertThat(site.get(path).status()).isEqualTo(410);
        assertThat(status("private", export).status()).isEqualTo(410);
        assertThat(site.get(path + "x").status()).isEqualTo(403);
        later(Duration.ofHours(25));
        while (site.get(path).status() != 404) {
            Thread.onSpinWait();
        }
        assertThat(code(status("private", export))).isEqualTo("ANALYTICS_DATA_UNAVAILABLE");
    }

    @Test
    void whoeverMayNotSeeAnExportIsToldThatThereIsNone() {
        JsonNode export = begun("private", "{\"type\":\"event\"}");
        assertThat(status("other", export).status()).isEqualTo(404);
        assertThat(status("other", export).text())
                .isEqualTo(site.get(EXPORT + "/exp_1", "Authorization", "Bearer other")
                        .text());
        assertThat(status("limited", export).status()).isEqualTo(404);
        assertThat(status("reader", export).status()).isEqualTo(200);
        assertThat(status("writer", export).status()).isEqualTo(403);
    }

    @Test
    void whoeverIsLimitedToWorkspacesIsGivenTheirs() {
        happen(view("v1", ",\"workspaceId\":\"north\""), view("v2", ",\"workspaceId\":\"east\""), view("v3", ""));
        Reply file = file("limited", "{\"type\":\"event\",\"format\":\"json\"}");
        assertThat(file.json()).hasSize(1);
        assertThat(file.json().get(0).get("assetId").asText()).isEqualTo("v1");
    }

    @Test
    void pagesExportNothing() {
        Reply reply = site.post(
                EXPORT,
                "{\"type\":\"event\"}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer widget",
                "Origin",
                "https://widget.example");
        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void wrongBodiesAreToldWhatWouldBeRight() {
        for (String[] wrong : List.of(
                new String[] {
                    "{}",
                    "INVALID_REQUEST",
                    "type must be one of audience, event, report, system, user, video, was absent"
                },
                new String[] {"{\"type\":\"films\"}", "INVALID_REQUEST", "was 'films'"},
                new String[] {"{\"type\":\" \"}", "INVALID_REQUEST", "was absent"},
                new String[] {"{\"type\":\"video\",\"metrics\":[null]}", "INVALID_METRICS", "must be text, one was null"
                },
                new String[] {"{\"type\":\"video\",\"metrics\":[[]]}", "INVALID_METRICS", "one was an array"},
                new String[] {
                    "{\"type\":\"video\",\"metrics\":[" + "\"views\",".repeat(100) + "\"views\"]}",
                    "INVALID_METRICS",
                    "at most 100 texts"
                },
                new String[] {"{\"type\":1}", "INVALID_REQUEST", "type must be text, was a number"},
                new String[] {
                    "{\"type\":\"event\",\"format\":\"pdf\"}",
                    "INVALID_REQUEST",
                    "format must be one of csv, json, xlsx, was 'pdf'"
                },
                new String[] {"{\"type\":\"event\",\"period\":\"30x\"}", "INVALID_PERIOD", "was '30x'"},
                new String[] {"{\"type\":\"event\",\"metrics\":[\"views\"]}", "INVALID_METRICS", "'views'"},
                new String[] {"{\"type\":\"event\",\"colour\":1,\"size\":2}", "INVALID_REQUEST", "'colour', 'size'"},
                new String[] {"{\"type\":\"event\",\"type\":\"report\"}", "INVALID_REQUEST", "several times"},
                new String[] {"[]", "INVALID_REQUEST", "JSON object"},
                new String[] {"{", "INVALID_REQUEST", "ends too early"})) {
            Reply reply = begin("private", wrong[0]);
            assertThat(reply.status()).as(wrong[0]).isEqualTo(400);
            assertThat(code(reply)).as(wrong[0]).isEqualTo("ANALYTICS_" + wrong[1]);
            assertThat(reply.errorMessage()).as(wrong[0]).contains(wrong[2]);
        }
        assertThat(site.post(EXPORT, "{\"type\":\"event\"}", "Authorization", "Bearer private")
                        .status())
                .isEqualTo(415);
        assertThat(begin("private", "{\"type\":\"event\",\"format\":\"xlsx\"}").status())
                .isEqualTo(501);
    }
}
