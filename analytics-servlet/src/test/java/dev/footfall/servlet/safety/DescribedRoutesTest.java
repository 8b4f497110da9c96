package dev.footfall.servlet.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document of all routes, held against the routes and against what they really answer. */
class DescribedRoutesTest {

    private static final String PATH = "/api/analytics/openapi.json";
    private static final String[] ALL = {"Authorization", "Bearer all", "Content-Type", "application/json"};

    private static SafeSite site;
    private static Reply reply;

    @BeforeAll
    static void start() {
        site = SafeSite.start();
        reply = site.site().get(PATH, ALL);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static JsonNode described(DeclaredRoute route) {
        String path = route.path().text().replace("...}", "}");
        return reply.json().path("paths").path(path).path(route.method().toLowerCase(Locale.ROOT));
    }

    private static Reply answer(DeclaredRoute route) {
        Sample sample = new Sample(route);
        List<String> headers = new ArrayList<>(List.of(ALL));
        headers.addAll(sample.headers());
        return site.site()
                .send(
                        route.method(),
                        sample.pathAndQuery(),
                        sample.body().getBytes(StandardCharsets.UTF_8),
                        headers.toArray(String[]::new));
    }

    @Test
    void aValidatorHasNothingAgainstIt() {
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(reply.text(), null, new ParseOptions());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(parsed.getOpenAPI().getPaths())
                .hasSameSizeAs(site.routes().stream()
                        .map(DeclaredRoute::path)
                        .distinct()
                        .toList());
    }

    @Test
    void whatIsNoDocumentTheValidatorRefuses() {
        String broken = reply.text()
                .replace("\"operationId\"", "\"operationIt\"")
                .replace("\"in\":\"query\"", "\"in\":\"cookies\"");
        assertThat(new OpenAPIV3Parser()
                        .readContents(broken, null, new ParseOptions())
                        .getMessages())
                .isNotEmpty();
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        Set<String> ids = new HashSet<>();
        for (DeclaredRoute route : site.routes()) {
            JsonNode described = described(route);
            assertThat(described.path("summary").asText()).as(route.toString()).isNotBlank();
            assertThat(ids.add(described.path("operationId").asText()))
                    .as(route.toString())
                    .isTrue();
            assertThat(described.path("tags")).hasSize(1);
            assertThat(described.has("requestBody")).isEqualTo(new Sample(route).hasBody());
        }
        int operations = 0;
        for (JsonNode path : reply.json().path("paths")) {
            operations += path.size();
        }
        assertThat(operations).isEqualTo(site.routes().size()).isGreaterThan(38);
    }

    @Test
    void everyParameterIsDescribed() {
        for (DeclaredRoute route : site.routes()) {
            List<String> names = new ArrayList<>(route.path().names());
            route.parameters().forEach(parameter -> names.add(parameter.name()));
            assertThat(described(route).path("parameters").findValuesAsText("name"))
                    .as(route.toString())
                    .containsExactlyElementsOf(names.stream().distinct().toList());
        }
    }

    @Test
    void whatIsDescribedIsAnswered() {
        for (DeclaredRoute route : site.routes()) {
            Reply answer = answer(route);
            // Nobody here writes workbooks.
            assertThat(answer.status()).as(route.toString()).isNotIn(401, 403, 405, 500, 503);
            assertThat(answer.text()).as(route.toString()).doesNotStartWith("REQUEST");
            assertThat(described(route).path("responses").has(Integer.toString(answer.status())))
                    .as(route + " answers " + answer.status())
                    .isTrue();
        }
    }

    @Test
    void whatIsSaidToBeJsonIsJson() {
        int compared = 0;
        for (DeclaredRoute route : site.routes()) {
            Reply answer = answer(route);
            JsonNode content = described(route)
                    .path("responses")
                    .path(Integer.toString(answer.status()))
                    .path("content");
            if (answer.status() < 300) {
                assertThat(answer.status()).isEqualTo(route.answer().status());
                String type = answer.header("Content-Type").replaceAll(";.*", "");
                assertThat(content.isMissingNode() ? answer.text() : type)
                        .as(route.toString())
                        .isEqualTo(
                                content.isMissingNode()
                                        ? ""
                                        : content.fieldNames().next());
                if (content.has("application/json")) {
                    assertThat(answer.json().isContainerNode())
                            .as(route.toString())
                            .isTrue();
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(25);
    }

    @Test
    void errorsLookAsTheirApiSaysTheyDo() {
        for (DeclaredRoute route : site.routes()) {
            if (route.need().access() != null) {
                Reply refused = site.site().send(route.method(), new Sample(route).path(), new byte[0]);
                String name = described(route)
                        .path("responses")
                        .path("401")
                        .path("$ref")
                        .asText();
                String schema = reply.json()
                        .at(name.substring(1) + "/content/application~1json/schema/$ref")
                        .asText();
                JsonNode said = reply.json().at(schema.substring(1));
                assertThat(refused.status()).isEqualTo(401);
                assertFits(said, refused.json(), route.toString());
            }
        }
    }

    @Test
    void openRoutesSayHowTheyRefuse() {
        JsonNode paths = reply.json().path("paths");
        assertThat(statuses(paths.at("/~1analytics~1session/post")))
                .contains("204", "400", "401", "403", "405", "413", "415", "422", "429");
        assertThat(statuses(paths.at("/~1analytics~1session/delete"))).contains("204", "403", "429");
        assertThat(statuses(paths.at("/~1analytics~1a-{hash}~1{path}/get")))
                .contains("200", "404")
                .doesNotContain("429", "401");
        assertThat(paths.at("/~1analytics/get/responses/308").has("content")).isFalse();
        assertThat(paths.at("/~1analytics~1a-{hash}~1{path}/get/responses/200/content")
                        .fieldNames())
                .toIterable()
                .containsExactly("text/javascript", "text/css", "image/svg+xml");
        assertThat(paths.at("/~1api~1analytics~1query/post/responses/200/content")
                        .size())
                .isEqualTo(3);
    }

    private static List<String> statuses(JsonNode operation) {
        List<String> statuses = new ArrayList<>();
        operation.path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    private static void assertFits(JsonNode schema, JsonNode value, String what) {
        String type = value.isObject() ? "object" : value.isArray() ? "array" : value.isTextual() ? "string" : "";
        if (!type.isEmpty()) {
            assertThat(schema.path("type").toString()).as(what).contains('"' + type + '"');
        }
        schema.path("required")
                .forEach(name -> assertThat(value.has(name.asText())).as(what).isTrue());
        value.properties().forEach(field -> {
            assertThat(schema.path("properties").has(field.getKey())).as(what).isTrue();
            assertFits(schema.path("properties").path(field.getKey()), field.getValue(), what);
        });
        if (value.isArray()) {
            value.forEach(item -> assertFits(schema.path("items"), item, what));
        }
    }

    @Test
    void securityTellsWhereATokenMayStandAndWhatItNeeds() {
        JsonNode paths = reply.json().path("paths");
        assertThat(paths.at("/~1api~1analytics~1events/get/security").toString())
                .isEqualTo("[{\"bearer\":[\"read\"]},{\"bearer_token\":[\"read\"]}]");
        assertThat(paths.at("/~1v2~1metrics~1dashboard/post/security").toString())
                .isEqualTo("[{\"bearer\":[\"read\"]},{\"x-auth-token\":[\"read\"]}]");
        assertThat(paths.at("/~1analytics~1tracker.js/get/security").toString()).isEqualTo("[]");
        assertThat(reply.json()
                        .at("/components/securitySchemes/x-auth-token/in")
                        .asText())
                .isEqualTo("header");
        assertThat(reply.json()
                        .at("/components/securitySchemes/bearer_token/in")
                        .asText())
                .isEqualTo("query");
    }
}
