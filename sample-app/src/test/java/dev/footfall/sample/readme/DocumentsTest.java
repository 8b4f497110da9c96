package dev.footfall.sample.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footfall.sample.Curl;
import dev.footfall.sample.OpenShop;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines in the APIs' documents, against a shop that knows the tokens they name. */
class DocumentsTest {

    private static final String[] TOKENS = {
        "--analytics.tokens[0].secret=private-token",
        "--analytics.tokens[0].tenant=shop",
        "--analytics.tokens[0].access=read,write",
        "--analytics.tokens[1].secret=admin-token",
        "--analytics.tokens[1].tenant=shop",
        "--analytics.tokens[1].access=admin"
    };

    @ParameterizedTest
    @CsvSource({
        "metrics, 3",
        "reports, 10",
        "catalog, 4",
        "admin, 3",
        "audience, 8",
        "query, 4",
        "annotations, 2",
        "openapi, 1"
    })
    void everyLineIsTaken(String document, int lines) {
        try (OpenShop shop = OpenShop.withFootfall(TOKENS)) {
            List<Curl> curls = new ShellBlocks(Path.of("../docs/rest/" + document + ".md"), Map.of()).curls();
            assertThat(curls).hasSize(lines);
            for (Curl curl : curls) {
                HttpResponse<String> answer = answer(shop, curl);
                assertThat(answer.statusCode()).as(curl.call() + answer.body()).isBetween(200, 204);
            }
        }
    }

    @Test
    void theEventsOfTheReportsDocumentGiveTheAnswersThatItShows() {
        try (OpenShop shop = OpenShop.withFootfall(TOKENS)) {
            List<Curl> curls = new ShellBlocks(Path.of("../docs/rest/reports.md"), Map.of()).curls();
            assertThat(answer(shop, curls.get(0)).statusCode()).isEqualTo(200);
            String now =
                    "http://localhost/api/v4/analytics/%s?channel_id=1&start_date=2020-01-01&end_date=2099-12-31%s";
            String header = " -H 'Authorization: Bearer private-token'";
            assertThat(shop.curl("curl -s '" + now.formatted("reports_per_state", "") + "'" + header)
                            .body())
                    .isEqualTo("[{\"id\":2,\"name\":\"Done\",\"account_id\":\"shop\",\"report_count\":1}]");
            assertThat(shop.curl("curl -s '" + now.formatted("reports_per_field_selection", "&field_id=2") + "'"
                                    + header)
                            .body())
                    .isEqualTo("[{\"field_id\":2,\"account_id\":\"shop\",\"name\":\"Resolved\","
                            + "\"value\":\"f_1_2_2_2_1\",\"report_count\":1}]");
        }
    }

    /** The line, and which of the document's answers it gives. */
    @ParameterizedTest
    @CsvSource({"3, 1", "4, 2", "6, 3", "7, 4"})
    void theEventsOfTheAudienceDocumentGiveTheAnswersThatItShows(int line, int shown) throws IOException {
        Path document = Path.of("../docs/rest/audience.md");
        List<String> answers = Pattern.compile("(?s)```json\\n(.*?)```")
                .matcher(Files.readString(document))
                .results()
                .map(block -> block.group(1))
                .toList();
        try (OpenShop shop = OpenShop.withFootfall(TOKENS)) {
            List<Curl> curls = new ShellBlocks(document, Map.of()).curls();
            assertThat(answer(shop, curls.get(0)).statusCode()).isEqualTo(200);
            ObjectMapper json = new ObjectMapper();
            assertThat(json.readTree(shop.curl(curls.get(line)).body())).isEqualTo(json.readTree(answers.get(shown)));
        }
    }

    /** The shop is open before its tables are there: until then it asks to be asked again. */
    private static HttpResponse<String> answer(OpenShop shop, Curl curl) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            HttpResponse<String> answer = shop.curl(curl);
            if (answer.statusCode() != 503 || Instant.now().isAfter(end)) {
                return answer;
            }
        }
    }
}
