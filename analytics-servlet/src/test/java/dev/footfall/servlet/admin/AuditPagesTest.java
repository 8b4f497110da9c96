package dev.footfall.servlet.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.audit.AuditAction;
import dev.footfall.servlet.Reply;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditPagesTest extends AdminSite {

    private static List<String> actions(Reply reply) {
        return StreamSupport.stream(reply.json().path("entries").spliterator(), false)
                .map(entry -> entry.path("action").asText())
                .toList();
    }

    @Test
    void whatAdministratorsDoIsTold() {
        String id = create("{\"name\":\"a\",\"access\":[\"read\"]}")
                .json()
                .path("id")
                .asText();
        get(TOKENS);
        delete(TOKENS + "/" + id);
        get(AUDIT);

        Reply reply = get(AUDIT);
        assertThat(actions(reply)).containsExactly("audit read", "token revoked", "tokens read", "token created");
        JsonNode revoked = reply.json().path("entries").path(1);
        assertThat(revoked.path("actor").asText()).isEqualTo("token 7");
        assertThat(revoked.path("target").asText()).isEqualTo(id);
        assertThat(revoked.path("at").asText()).isEqualTo("2021-05-05T12:00:00Z");
        assertThat(revoked.path("rows").isNull()).isTrue();
        assertThat(revoked.path("reference").isNull()).isTrue();
        assertThat(reply.json().path("entries").path(0).path("rows").asInt()).isEqualTo(3);
    }

    @Test
    void whatOtherTenantsDoIsNotTold() {
        site.engine().audits().record(RIVAL, "eve", AuditAction.CATALOG_CHANGED, "asset", 7L);

        assertThat(actions(get(AUDIT))).isEmpty();
        assertThat(actions(site.get(AUDIT, bearer("rival-admin")))).containsExactly("catalog changed");
    }

    @Test
    void aPageLeadsToTheNext() {
        for (long i = 1; i <= 5; i++) {
            site.engine().audits().record(ACME, "ada", AuditAction.CATALOG_CHANGED, "asset", i, "case");
        }
        List<Integer> rows = new ArrayList<>();
        String path = AUDIT + "?limit=2&to=2021-05-05";
        for (int page = 0; page < 3; page++) {
            Reply reply = get(path);
            assertThat(reply.json().path("entries").findValuesAsText("reference"))
                    .containsOnly("case");
            reply.json()
                    .path("entries")
                    .forEach(entry -> rows.add(entry.path("rows").asInt()));
            String link = reply.header("Link");
            path = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        assertThat(rows).containsExactly(5, 4, 3, 2, 1);
        assertThat(path).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2021-05-05&to=2021-05-05, 1",
        "from=2021-05-06, 0",
        "to=2021-05-04, 0",
        "from=2021-05-05T12:00:00Z&to=2021-05-05T12:00:01Z, 1",
        "from=2021-05-05T12:00:01Z, 0",
        "to=2021-05-05T12:00:00Z, 0"
    })
    void aRangeIsReadAsElsewhere(String range, int entries) {
        site.engine().audits().record(ACME, "ada", AuditAction.RETENTION_DONE, null, 9L);
        site.clock().advance(Duration.ofDays(30));

        assertThat(actions(get(AUDIT + "?" + range))).hasSize(entries);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=0                          | limit must be a whole number from 1 to 1000, was '0'
            limit=1001                       | limit must be a whole number from 1 to 1000, was '1001'
            limit=%D9%A1                     | limit must be a whole number from 1 to 1000, was '١'
            limit=1&limit=2                  | limit must be given once, was given 2 times
            cursor=1-1-1-1-1                 | cursor must come from the Link of an earlier page, was '1-1-1-1-1'
            from=yesterday                   | from must be a date and time such as 2026-03-01T00:00:00 or 2026-03-01T00:00:00Z, or a date, was 'yesterday'
            from=2021-05-07&to=2021-05-05    | to must not be earlier than from, was 2021-05-06T00:00:00Z, with from 2021-05-07T00:00:00Z
            """)
    void whatIsWrongIsToldByParameter(String query, String message) {
        Reply reply = get(AUDIT + "?" + query);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("invalid_request");
        assertThat(reply.errorMessage()).isEqualTo(message);
    }
}
