package dev.footfall.servlet.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.Table;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryReportTest extends MetricsSite {

    private final List<Integer> questionsForNames = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean isCatalogGone = new AtomicBoolean();
    private final List<Column> columns = Collections.synchronizedList(new ArrayList<>());

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return super.configure(builder)
                .catalog(new Names())
                .surroundings(given -> with(given, new LinesWriter() {
                    @Override
                    public void write(Table table, OutputStream out) throws IOException {
                        columns.addAll(table.columns());
                        super.write(table, out);
                    }
                }));
    }

    @Test
    void aReportHasARowForEachAssetAndSaysWhatItIsAbout() {
        restart(configure(Site.on(container)).setting("analytics.zone", "Asia/Kolkata"));
        happen(
                view3D("lamp", "occurredAt", "2021-04-10T00:00:00Z", "device", MOBILE),
                view3D("chair", "occurredAt", "2021-04-10T00:00:00Z", "device", DESKTOP),
                view3D("chair", "occurredAt", "2021-04-10T00:00:00Z", "device", MOBILE),
                view3D("chair", "occurredAt", "2021-04-10T00:00:00Z", "device", MOBILE),
                viewAr("chair", "scan", "occurredAt", "2021-04-10T00:00:00Z", "device", TABLET),
                interaction("chair", "s1", "occurredAt", "2021-04-10T00:00:00Z", "device", DESKTOP),
                interaction("chair", "s1", "occurredAt", "2021-04-10T00:00:00Z", "device", DESKTOP),
                interaction("lamp", "s1", "occurredAt", "2021-04-10T00:00:00Z", "device", TV),
                view3D("late", "occurredAt", "2021-04-30T18:30:00Z"));

        Reply reply = ask(SUMMARY_REPORT, """
                {"startDate": "2021-04-01", "endDate": "2021-04-30",
                 "clientUuids": null, "productUuids": null, "domain": null}""");

        assertThat(reply.text())
                .startsWith("{\"success\":true,\"errors\":[],\"response\":{\"document\":\"")
                .endsWith("\",\"contentType\":\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"}}");
        assertThat(lines(reply))
                .containsExactly(
                        "Summary report",
                        "Asset|Name"
                                + "|3D views desktop|3D views mobile|3D views tablet|3D views total"
                                + "|AR views desktop|AR views mobile|AR views tablet|AR views total"
                                + "|User engagement desktop|User engagement mobile|User engagement tablet"
                                + "|User engagement total",
                        "chair|Name of chair|1|2|0|3|0|0|1|1|1|0|0|1",
                        "lamp|Name of lamp|0|1|0|1|0|0|0|0|1|0|0|1",
                        "From=2021-04-01T00:00",
                        "Before=2021-05-01T00:00",
                        "Time zone=Asia/Kolkata",
                        "Workspaces=all",
                        "Products=all",
                        "Domain=all",
                        "Robots=left out",
                        "User engagement=sessions with at least one interaction",
                        "User engagement, each session once=1",
                        "Made at=2021-05-05T17:30");
    }

    @Test
    void numbersAreTotalled() {
        ask(SUMMARY_REPORT, EVER);

        assertThat(columns).extracting(Column::type).startsWith(ColumnType.TEXT, ColumnType.TEXT);
        assertThat(columns.subList(2, 14)).allMatch(Column::isTotalled);
    }

    @Test
    void rowsComeByTheirViewsThenByTheirIds() {
        happen(
                interaction("x", "s1"),
                view3D("c"),
                view3D("b"),
                viewAr("a", "scan"),
                viewAr("z", "scan"),
                view3D("z"),
                view3D(""));

        assertThat(assets(ask(SUMMARY_REPORT, EVER))).containsExactly("z", "a", "b", "c", "null", "x");
        assertThat(lines(ask(SUMMARY_REPORT, EVER))).contains("null|(events without an asset)|1|0|0|1|0|0|0|0|0|0|0|0");
    }

    @Test
    void aSessionThatChangesDevicesIsOneSession() {
        happen(
                interaction("a", "s1", "device", DESKTOP),
                interaction("a", "s1", "device", MOBILE),
                interaction("a", "s2", "device", MOBILE));

        assertThat(lines(ask(SUMMARY_REPORT, EVER)).get(2)).isEqualTo("a|Name of a|0|0|0|0|0|0|0|0|1|2|0|2");
    }

    @Test
    void aReportAddsUpToTheDashboard() {
        happen(
                view3D("a", "device", TV),
                view3D("b", "device", MOBILE),
                view3D("", "device", TABLET),
                viewAr("b", "click", "device", DESKTOP),
                viewAr("c", "scan", "device", "unheard of"),
                view3D("a", "device", ROBOT));

        JsonNode told = dashboard("");
        List<String> rows = rows(ask(SUMMARY_REPORT, EVER));

        assertThat(sum(rows, 2, 5))
                .isEqualTo(sum(rows, 5, 6))
                .isEqualTo(told.get("total3DViews").asLong())
                .isEqualTo(3);
        assertThat(sum(rows, 6, 9))
                .isEqualTo(sum(rows, 9, 10))
                .isEqualTo(told.get("totalARViews").asLong())
                .isEqualTo(2);
    }

    @Test
    void aReportIsAboutWhatWasAskedForAndSaysSo() {
        happen(
                view3D("a", "workspaceId", "north", "domain", "shop.example"),
                view3D("b", "workspaceId", "north", "domain", "shop.example"),
                view3D("a", "workspaceId", "south", "domain", "shop.example"),
                view3D("a", "workspaceId", "north"));

        Reply reply = ask(
                SUMMARY_REPORT,
                everWith("\"clientUuids\":[\"north\"],\"productsUuid\":[\"c\",\"a\"],\"domain\":\"Shop.Example\""));

        assertThat(rows(reply)).containsExactly("a|Name of a|1|0|0|1|0|0|0|0|0|0|0|0");
        assertThat(lines(reply)).contains("Workspaces=north", "Products=a, c", "Domain=shop.example");
    }

    @Test
    void aTokenOfSomeWorkspacesGetsAReportOnThese() {
        happen(view3D("a", "workspaceId", "north"), view3D("b", "workspaceId", "west"), view3D("c"));

        Reply reply = as("limited", SUMMARY_REPORT, EVER);

        assertThat(assets(reply)).containsExactly("a");
        assertThat(lines(reply)).contains("Workspaces=north, south");
        assertThat(assets(as("other", SUMMARY_REPORT, EVER))).isEmpty();
    }

    @Test
    void namesAreAskedForManyAtATime() {
        for (int start = 0; start < 2_500; start += 500) {
            happen(IntStream.range(start, start + 500)
                    .mapToObj(asset -> view3D("asset-%04d".formatted(asset)))
                    .toArray(String[]::new));
        }

        // Those who write get names too.
        questionsForNames.clear();

        List<String> rows = rows(ask(SUMMARY_REPORT, EVER));

        assertThat(rows).hasSize(2_500);
        assertThat(rows.get(2_499)).startsWith("asset-2499|Name of asset-2499|");
        assertThat(questionsForNames).containsExactly(1_000, 1_000, 500);
    }

    @Test
    void namesThatCannotBeToldAreAskedForOnceInAReport() {
        for (int start = 0; start < 3_000; start += 500) {
            happen(IntStream.range(start, start + 500)
                    .mapToObj(asset -> view3D("asset-%04d".formatted(asset)))
                    .toArray(String[]::new));
        }
        isCatalogGone.set(true);
        questionsForNames.clear();

        assertThat(rows(ask(SUMMARY_REPORT, EVER))).hasSize(3_000).noneMatch(row -> row.contains("Name of"));
        assertThat(questionsForNames).containsExactly(1_000);
        ask(SUMMARY_REPORT, EVER);
        assertThat(questionsForNames).containsExactly(1_000, 1_000);
    }

    @Test
    void manyIdsAreNotAllToldInANote() {
        String many =
                IntStream.range(0, 1_000).mapToObj("\"w%03d\""::formatted).collect(Collectors.joining(",", "[", "]"));

        assertThat(lines(ask(SUMMARY_REPORT, everWith("\"clientUuids\":" + many))))
                .anySatisfy(line ->
                        assertThat(line).startsWith("Workspaces=w000, w001,").endsWith("w049 and 950 more"));
    }

    private List<String> rows(Reply reply) {
        return lines(reply).stream()
                .skip(2)
                .takeWhile(line -> !line.startsWith("From="))
                .toList();
    }

    private List<String> assets(Reply reply) {
        return rows(reply).stream()
                .map(row -> row.substring(0, row.indexOf('|')))
                .toList();
    }

    private static long sum(List<String> rows, int from, int to) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(row.split("\\|", -1), from, to))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private List<String> lines(Reply reply) {
        byte[] document =
                Base64.getDecoder().decode(response(reply).get("document").asText());
        return new String(document, StandardCharsets.UTF_8).lines().toList();
    }

    private final class Names implements Catalog {

        @Override
        public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
            questionsForNames.add(ids.size());
            if (isCatalogGone.get()) {
                throw new IllegalStateException("no names today");
            }
            return ids.stream().collect(Collectors.toMap(id -> id, id -> CatalogAsset.of(id, "Name of " + id)));
        }

        @Override
        public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
            return Map.of();
        }
    }
}
