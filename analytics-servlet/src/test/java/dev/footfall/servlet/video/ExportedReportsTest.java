package dev.footfall.servlet.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Reports and viewer sessions as files hold them. */
class ExportedReportsTest extends ExportSite {

    private static final String REPORTS = "{\"type\":\"report\",\"period\":\"30d\",\"format\":\"json\"}";
    private static final String SESSIONS = "{\"type\":\"audience\",\"period\":\"30d\",\"format\":\"json\"}";

    private static final String SEEN = "{\"age\":1,\"gender\":0,\"attention\":[{\"a\":1,\"d\":3000},"
            + "{\"a\":0,\"d\":1000},{\"a\":1,\"d\":2000}],\"emotions\":[{\"e\":1,\"d\":4000},{\"e\":0,\"d\":2000}],"
            + "\"movies\":[{\"i\":8482,\"s\":0,\"d\":6000}]}";

    @Test
    void aReportIsARowWithWhatBecameOfIt() {
        happen(
                report("created", "a", "01", "north", ",\"userId\":\"ann\""),
                report(
                        "state changed",
                        "a",
                        "02",
                        "north",
                        ",\"eventMetadata\":{\"state\":{\"id\":3,\"name\":\"Closed\"}}"),
                report("read", "a", "03", "north", ",\"userId\":\"bob\""),
                report("read", "a", "03", "north", ",\"userId\":\"bob\""),
                report("read", "a", "04", "north", ",\"userId\":\"cy\""),
                report("created", "b", "03", "north", ",\"userId\":\"bob\""));
        JsonNode rows = file("private", REPORTS).json();
        assertThat(rows).extracting(row -> row.get("id").asText()).containsExactly("b", "a");
        JsonNode a = rows.get(1);
        assertThat(Instant.parse(a.get("createdAt").asText())).isEqualTo("2021-05-01T00:00:00Z");
        assertThat(a.get("workspaceId").asText()).isEqualTo("north");
        assertThat(a.get("authorId").asText()).isEqualTo("ann");
        assertThat(a.get("stateId").asText()).isEqualTo("3");
        assertThat(a.get("stateName").asText()).isEqualTo("Closed");
        assertThat(Instant.parse(a.get("stateSince").asText())).isEqualTo("2021-05-02T00:00:00Z");
        assertThat(a.get("reads").asLong()).isEqualTo(3);
        assertThat(a.get("uniqueReaders").asLong()).isEqualTo(2);
        assertThat(a.get("alerts").asLong()).isZero();
        assertThat(rows.get(0).get("reads").asLong()).isZero();
        assertThat(rows.get(0).get("stateId").isNull()).isTrue();
    }

    @Test
    void aViewerSessionIsARow() {
        happen(session("9", "north", SEEN), session("10", "north", "{\"attention\":[{\"a\":0,\"d\":1500}]}"));
        JsonNode rows = file("private", SESSIONS).json();
        assertThat(rows).extracting(row -> row.get("deviceId").asText()).containsExactlyInAnyOrder("9", "10");
        JsonNode seen = rows.get(rows.get(0).get("deviceId").asText().equals("9") ? 0 : 1);
        JsonNode passed = rows.get(rows.get(0).get("deviceId").asText().equals("9") ? 1 : 0);
        assertThat(Instant.parse(seen.get("begin").asText())).isEqualTo("2021-05-02T10:00:00Z");
        assertThat(seen.get("length").asLong()).isEqualTo(6_000);
        assertThat(seen.get("attention").asText()).isEqualTo("view");
        assertThat(seen.get("attentionTime").asLong()).isEqualTo(5_000);
        assertThat(seen.get("age").asText()).isEqualTo("young");
        assertThat(seen.get("gender").asText()).isEqualTo("female");
        assertThat(seen.get("emotion").asText()).isEqualTo("happy");
        assertThat(seen.get("happyTime").asLong()).isEqualTo(4_000);
        assertThat(seen.get("neutralTime").asLong()).isEqualTo(2_000);
        assertThat(seen.get("angryTime").asLong()).isZero();
        assertThat(seen.get("movies").asText()).isEqualTo("8482");
        assertThat(seen.get("moviePlays").asLong()).isEqualTo(1);
        assertThat(seen.get("watchedPlays").asLong()).isEqualTo(1);
        assertThat(passed.get("attention").asText()).isEqualTo("opportunity");
        assertThat(passed.get("attentionTime").asLong()).isZero();
        assertThat(passed.get("age").isNull()).isTrue();
    }

    @Test
    void whoIsLimitedToWorkspacesHasOnlyTheirRows() {
        happen(
                report("created", "a", "01", "north", ""),
                report("created", "b", "01", "east", ""),
                session("9", "east", SEEN),
                session("10", "south", SEEN));
        assertThat(file("limited", REPORTS).json())
                .extracting(row -> row.get("id").asText())
                .containsExactly("a");
        assertThat(file("limited", SESSIONS).json())
                .extracting(row -> row.get("deviceId").asText())
                .containsExactly("10");
    }

    private static String report(String what, String id, String day, String workspace, String more) {
        return "{\"eventType\":\"report " + what + "\",\"assetId\":\"" + id + "\",\"occurredAt\":\"2021-05-" + day
                + "T00:00:00Z\",\"workspaceId\":\"" + workspace + "\"" + more + "}";
    }

    private static String session(String device, String workspace, String metadata) {
        return "{\"eventType\":\"viewer session\",\"deviceId\":\"" + device
                + "\",\"occurredAt\":\"2021-05-02T10:00:00Z\",\"workspaceId\":\"" + workspace
                + "\",\"eventMetadata\":" + metadata + "}";
    }
}
