package dev.footfall.servlet.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.thirdparty.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions that the documents of the query API ask, held against what the document of all routes says of them. */
class ExampleBodiesTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("(/api/analytics/query[a-z/]*)[^{]*-d '(\\{.*?\\})'", Pattern.DOTALL);
    private static final String[] ALL = {"Authorization", "Bearer all", "Content-Type", "application/json"};

    private static SafeSite site;
    private static JsonNode paths;

    @BeforeAll
    static void start() {
        site = SafeSite.start();
        paths = site.site().get("/api/analytics/openapi.json", ALL).json().path("paths");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static JsonNode schema(String path) {
        return paths.path(path).at("/post/requestBody/content/application~1json/schema");
    }

    private static String faultOf(String path, String body) throws IOException {
        return SchemaFit.fault(schema(path), new ObjectMapper().readTree(body), "body");
    }

    @ParameterizedTest
    @CsvSource({"query, 4", "query-journeys, 2"})
    void whatTheDocumentsAskFitsAndIsAnswered(String document, int count) throws IOException {
        String text = Files.readString(Path.of("../docs/rest/" + document + ".md"));
        List<MatchResult> examples = EXAMPLE.matcher(text).results().toList();

        assertThat(examples).hasSize(count);
        for (MatchResult example : examples) {
            assertThat(faultOf(example.group(1), example.group(2)))
                    .as(example.group(2))
                    .isEmpty();
            Reply reply = site.site().post(example.group(1), example.group(2), ALL);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"bots\":\"1\"",
                "\"fill\":1",
                "\"names\":\"true\"",
                "\"limit\":\"7\"",
                "\"range\":\"7d\"",
                "\"range\":{\"since\":\"2026-01-01\"}",
                "\"dimensions\":[\"colour\"]",
                "\"order\":[{\"descending\":true}]",
                "\"filter\":[{\"attribute\":\"type\",\"known\":\"yes\"}]",
                "\"filter\":[{\"attribute\":\"colour\",\"known\":true}]"
            })
    void whatIsRefusedDoesNotFit(String field) throws IOException {
        String body = "{\"dataset\":\"event\",\"measures\":[{\"name\":\"n\",\"aggregation\":\"count\"}]," + field + "}";

        assertThat(faultOf("/api/analytics/query", body)).isNotEmpty();
        assertThat(site.site().post("/api/analytics/query", body, ALL).status()).isEqualTo(422);
    }

    @Test
    void samplesFitWhatTheirRoutesSayOfThem() throws IOException {
        int compared = 0;
        for (DeclaredRoute route : site.routes()) {
            Sample sample = new Sample(route);
            String path = route.path().text();
            if (path.startsWith("/api/analytics/query") || (sample.isSignIn() && sample.hasBody())) {
                assertThat(faultOf(path, sample.body())).as(path).isEmpty();
                compared++;
            }
        }
        assertThat(compared).isEqualTo(5);
    }
}
