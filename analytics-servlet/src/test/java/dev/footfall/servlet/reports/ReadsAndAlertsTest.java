package dev.footfall.servlet.reports;

import static dev.footfall.servlet.reports.Filed.alertOpened;
import static dev.footfall.servlet.reports.Filed.alertSent;
import static dev.footfall.servlet.reports.Filed.created;
import static dev.footfall.servlet.reports.Filed.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who read reports, and who was alerted of them. */
class ReadsAndAlertsTest extends ReportsSite {

    @ParameterizedTest
    @CsvSource({
        "'',                                              '{\"total_reads\":3}'",
        "fields=,                                         '{\"total_reads\":3}'",
        "'fields=,',                                      '{\"total_reads\":3}'",
        "fields=reports_seen,                             '{\"reports_seen\":2}'",
        "'fields=unique_reads,report_readers',            '{\"report_readers\":1,\"unique_reads\":2}'",
        "fields=unique_reads&fields=total_reads,          '{\"total_reads\":3,\"unique_reads\":2}'",
        "'fields=total_reads,%20total_reads,&fields=total_reads', '{\"total_reads\":3}'"
    })
    void onlyWhatWasAskedForIsAnswered(String query, String answer) {
        happen(read("a").by("1"), read("a").by("1"), read("b").by("1"));

        assertThat(sample("reports_read?" + query)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports_read", "user_awareness"})
    void aFieldThatThereIsNotIsNamed(String call) {
        JsonNode errors = reply(call + "?fields=total_reads,total_alerts,secrets&" + SAMPLE)
                .json()
                .get("errors");

        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/field").asText()).isEqualTo("fields");
        assertThat(errors.at("/0/message").asText()).startsWith("fields must be any of total_");
    }

    @Test
    void readsCountWhenAndWhereTheyHappenWheneverTheReportWasCreated() {
        happen(
                created("a").at("2010-01-01T00:00:00Z"),
                read("a").by("1").at("2016-11-07T00:00:00Z"),
                read("a").by("1").at("2016-11-11T00:00:00Z"),
                read("a").by("1").in("9"),
                read("never created").by("2"));

        assertThat(sample("reports_read?fields=total_reads,report_readers,reports_seen"))
                .isEqualTo("{\"total_reads\":2,\"reports_seen\":2,\"report_readers\":2}");
    }

    @Test
    void alertsAreCountedForTheUserWhomTheyReach() {
        happen(
                alertSent("a").by("3").metadata("{\"alertId\":\"x\"}"),
                alertSent("b").by("3").metadata("{\"alertId\":\"x\"}"),
                alertSent("b").by("3").metadata("{\"alertId\":\"y\"}"),
                alertSent("c").by("3"),
                alertOpened("b").by("3").metadata("{\"alertId\":\"y\"}"),
                alertOpened("b").by("3").metadata("{\"alertId\":\"y\"}"),
                alertOpened("b").by("4").metadata("{\"alertId\":\"y\"}"),
                alertSent("a").by("5").in("9").metadata("{\"alertId\":\"x\"}"));

        assertThat(sample("user_awareness?fields=alerts_opened,unique_alerts,alert_source_reports,total_alerts"))
                .isEqualTo("[{\"total_alerts\":4,\"alert_source_reports\":3,\"unique_alerts\":2,\"alerts_opened\":1,"
                        + "\"user_id\":3,\"first_name\":null,\"last_name\":null},"
                        + "{\"total_alerts\":0,\"alert_source_reports\":0,\"unique_alerts\":0,\"alerts_opened\":1,"
                        + "\"user_id\":4,\"first_name\":null,\"last_name\":null}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"total_alerts", "alert_source_reports", "unique_alerts", "alerts_opened"})
    void theSameUsersAreAnsweredWhateverIsAskedOfThem(String field) {
        happen(
                alertSent("a").by("b"),
                alertOpened("a").by("10").metadata("{\"alertId\":1}"),
                alertSent("a").by("9").metadata("{\"alertId\":1}"),
                read("a").by("7"));

        JsonNode rows = reply("user_awareness?fields=" + field + "&" + SAMPLE).json();

        assertThat(rows.findValuesAsText("user_id")).containsExactly("10", "9", "b");
        assertThat(rows.get(0)).hasSize(4);
        assertThat(rows.findValues(field)).hasSize(3);
    }

    @Test
    void withoutFieldsAlertsAreTotalled() {
        happen(alertSent("a").by("3"));

        assertThat(sample("user_awareness"))
                .isEqualTo("[{\"total_alerts\":1,\"user_id\":3,\"first_name\":null,\"last_name\":null}]");
    }

    @Test
    void theCatalogIsAskedOnceForAllUsers() {
        Users catalog = new Users(Map.of(
                "1", new CatalogUser("1", "Ada", null),
                "2", new CatalogUser("2", "Grace", "Hopper")));
        restart(anew().catalog(catalog));
        assertThat(sample("user_awareness")).isEqualTo("[]");
        happen(alertSent("a").by("1"), alertSent("a").by("2"), alertSent("a").by("3"));

        assertThat(sample("user_awareness"))
                .isEqualTo("[{\"total_alerts\":1,\"user_id\":1,\"first_name\":\"Ada\",\"last_name\":null},"
                        + "{\"total_alerts\":1,\"user_id\":2,\"first_name\":\"Grace\",\"last_name\":\"Hopper\"},"
                        + "{\"total_alerts\":1,\"user_id\":3,\"first_name\":null,\"last_name\":null}]");
        assertThat(catalog.asked()).containsExactly(Set.of("1", "2", "3"));
    }

    @Test
    void aCatalogThatFailsLeavesNamesOut() {
        restart(anew().catalog(new Catalog() {
            @Override
            public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
                return Map.of();
            }

            @Override
            public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
                throw new IllegalStateException("no names today");
            }
        }));
        happen(alertSent("a").by("1"));

        assertThat(sample("user_awareness"))
                .isEqualTo("[{\"total_alerts\":1,\"user_id\":1,\"first_name\":null,\"last_name\":null}]");
    }
}
