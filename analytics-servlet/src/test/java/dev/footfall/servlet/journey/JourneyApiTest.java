package dev.footfall.servlet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.events.EventsApi;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Funnels and paths over HTTP. */
class JourneyApiTest extends InEveryContainer {

    private static final String FUNNEL = "/api/analytics/query/funnel";
    private static final String PATHS = "/api/analytics/query/paths";

    private static final String STEPS = """
            [{"name":"Viewed","filter":[{"attribute":"type","oneOf":["product 3D view"]}]},
             {"name":"Acted","filter":[{"attribute":"type","oneOf":["product interaction"]}]}]""";

    private static final String FROM_HOME =
            "\"start\":[{\"attribute\":\"asset\",\"oneOf\":[\"home\"]}],\"of\":\"asset\"";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(JourneyApi::new).also(EventsApi::new);
    }

    private void happen(String type, String who, String asset, String at, @Nullable String workspace) {
        String body = """
                {"eventType":"%s","userId":"%s","sessionId":"s-%s","assetId":"%s","occurredAt":"2021-05-04T%sZ"%s}""".formatted(
                        type, who, who, asset, at, workspace == null ? "" : ",\"workspaceId\":\"" + workspace + "\"");
        Reply reply = site.create(body);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
    }

    private void views(String who, String asset, String at) {
        happen("product 3D view", who, asset, at, null);
    }

    private void acts(String who, String asset, String at) {
        happen("product interaction", who, asset, at, null);
    }

    private Reply post(String path, String body, String token) {
        return site.post(path, body, "Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    private JsonNode ask(String path, String body) {
        Reply reply = post(path, body, "reader");
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        return reply.json();
    }

    private static String funnel(String... more) {
        return "{\"steps\":" + STEPS + (more.length == 0 ? "" : "," + String.join(",", more)) + "}";
    }

    private static String paths(String... more) {
        return "{" + FROM_HOME + (more.length == 0 ? "" : "," + String.join(",", more)) + "}";
    }

    @Test
    void aFunnelTellsCountsSharesTimesAndGroups() {
        views("ann", "chair", "10:00:00");
        acts("ann", "chair", "10:01:00");
        views("bob", "lamp", "10:00:00");
        acts("bob", "lamp", "10:00:00.001");
        views("cem", "lamp", "10:00:00");
        assertThat(ask(
                                FUNNEL,
                                funnel(
                                        "\"breakdown\":\"asset\"",
                                        "\"range\":{\"from\":\"2021-05-04\",\"to\":\"2021-05-05\"}"))
                        .toString())
                .isEqualTo("""
                        {"range":{"from":"2021-05-04T00:00:00Z","to":"2021-05-05T00:00:00Z"},\
                        "dataUpTo":"2021-05-05T00:00:00Z","zone":"Z",\
                        "steps":[{"name":"Viewed","count":3,"share":1.0,"shareOfPrevious":1.0,"medianTime":null},\
                        {"name":"Acted","count":2,"share":0.6666666666666666,"shareOfPrevious":0.6666666666666666,\
                        "medianTime":30000.5}],\
                        "groups":[{"key":"lamp","counts":[2,1]},{"key":"chair","counts":[1,1]}],"more":false}""");
    }

    @Test
    void aFunnelOfNobodyHasNoShares() {
        JsonNode step = ask(FUNNEL, funnel()).path("steps").get(1);
        assertThat(step.toString())
                .isEqualTo(
                        "{\"name\":\"Acted\",\"count\":0,\"share\":null,\"shareOfPrevious\":null,\"medianTime\":null}");
    }

    @Test
    void aWindowEndsAttemptsAndAFilterHoldsForAllSteps() {
        views("ann", "chair", "10:00:00");
        acts("ann", "lamp", "10:01:00");
        assertThat(counts(funnel("\"window\":\"PT1M\""))).containsExactly(1L, 1L);
        assertThat(counts(funnel("\"window\":\"PT59S\""))).containsExactly(1L, 0L);
        assertThat(counts(funnel("\"filter\":[{\"attribute\":\"asset\",\"oneOf\":[\"chair\"]}]")))
                .containsExactly(1L, 0L);
    }

    @Test
    void daysAreThoseOfTheZone() {
        views("ann", "chair", "22:30:00");
        String day = "\"range\":{\"from\":\"2021-05-05\",\"to\":\"2021-05-06\"}";
        assertThat(counts(funnel(day))).containsExactly(0L, 0L);
        assertThat(counts(funnel(day, "\"zone\":\"Europe/Berlin\""))).containsExactly(1L, 0L);
    }

    private List<Long> counts(String body) {
        JsonNode steps = ask(FUNNEL, body).path("steps");
        return List.of(
                steps.get(0).path("count").longValue(),
                steps.get(1).path("count").longValue());
    }

    @Test
    void moreGroupsThanAreToldAreMentioned() {
        for (int i = 0; i < 101; i++) {
            views("user" + i, "asset" + i, "10:00:00");
        }
        JsonNode answer = ask(FUNNEL, funnel("\"breakdown\":\"asset\""));
        assertThat(answer.path("groups")).hasSize(100);
        assertThat(answer.path("more").booleanValue()).isTrue();
    }

    @Test
    void pathsAreATreeOfWhereSessionsWent() {
        views("ann", "home", "10:00:00");
        views("ann", "sofa", "10:01:00");
        views("ann", "lamp", "10:02:00");
        views("bob", "home", "10:00:00");
        views("bob", "sofa", "10:01:00");
        views("cem", "home", "10:00:00");
        views("cem", "bed", "10:01:00");
        views("dan", "home", "10:00:00");
        assertThat(ask(PATHS, paths("\"steps\":1", "\"top\":1", "\"range\":{\"last\":\"P2D\"}"))
                        .toString())
                .isEqualTo("""
                        {"range":{"from":"2021-05-03T12:00:00Z","to":"2021-05-05T12:00:00Z"},\
                        "dataUpTo":"2021-05-05T12:00:00Z","zone":"Z",\
                        "count":4,"ended":1,"others":1,\
                        "next":[{"value":"sofa","count":2,"ended":1,"others":1,"next":[]}]}""");
        assertThat(ask(PATHS, paths()).at("/next/0/next/0/value").textValue()).isEqualTo("lamp");
    }

    @Test
    void pathsMayGoBack() {
        views("ann", "sofa", "10:00:00");
        views("ann", "home", "10:01:00");
        assertThat(ask(PATHS, paths("\"direction\":\"previous\""))
                        .at("/next/0/value")
                        .textValue())
                .isEqualTo("sofa");
    }

    @Test
    void aCallerSeesNothingOfOtherWorkspaces() {
        happen("product 3D view", "ann", "home", "10:00:00", "north");
        happen("product interaction", "ann", "sofa", "10:01:00", "west");
        JsonNode funnel = post(FUNNEL, funnel(), "limited").json();
        assertThat(funnel.at("/steps/0/count").longValue()).isEqualTo(1);
        assertThat(funnel.at("/steps/1/count").longValue()).isZero();
        JsonNode paths = post(PATHS, paths(), "limited").json();
        assertThat(paths.path("count").longValue()).isEqualTo(1);
        assertThat(paths.path("ended").longValue()).isEqualTo(1);
        happen("product 3D view", "bob", "home", "10:00:00", "west");
        assertThat(post(PATHS, paths(), "limited").json().path("count").longValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/analytics/query/funnel, limited, 403",
        "/api/analytics/query/paths, limited, 403",
        "/api/analytics/query/funnel, reader, 200",
        "/api/analytics/query/funnel, writer, 403",
        "/api/analytics/query/paths, writer, 403",
        "/api/analytics/query/funnel, widget, 403",
        "/api/analytics/query/paths, widget, 403",
        "/api/analytics/query/paths, nobody, 401"
    })
    void whoMayNotReadAWorkspaceMayNotNameIt(String path, String token, int status) {
        String west = "\"filter\":[{\"attribute\":\"workspace\",\"oneOf\":[\"west\"]}]";
        String body = path.equals(FUNNEL) ? funnel(west) : paths(west);
        assertThat(post(path, body, token).status()).isEqualTo(status);
    }

    @Test
    void tenantsSeeNothingOfEachOther() {
        views("ann", "home", "10:00:00");
        assertThat(post(PATHS, paths(), "other").json().path("count").longValue())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"steps\":[]}",
                "{\"steps\":[{\"name\":\"a\",\"filter\":[]}]}",
                "{\"steps\":[{\"name\":\"a\"},{\"name\":\"b\",\"filter\":[]}]}",
                "{\"steps\":[{\"name\":\"a\",\"filter\":[]},{\"name\":\"a\",\"filter\":[]}]}",
                "{\"steps\":[{\"name\":\"a\",\"filter\":[{\"attribute\":\"partKey\",\"known\":true}]},{\"name\":\"b\",\"filter\":[]}]}"
            })
    void stepsThatMakeNoFunnelAreFaults(String body) {
        Reply reply = post(FUNNEL, body, "reader");
        assertThat(reply.status()).as(reply::text).isEqualTo(422);
        assertThat(reply.text()).contains("\"steps");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "window":"a week"      | window
            "window":"PT0S"        | window
            "window":"P367D"       | window
            "breakdown":"metric"   | breakdown
            "breakdown":"hour"     | breakdown
            "range":{"from":"x"}   | range
            "zone":"Mars/Olympus"  | zone
            "bots":true            | bots
            """)
    void aFunnelNamesTheFieldThatIsWrong(String field, String named) {
        assertFault(post(FUNNEL, funnel(field), "reader"), named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "direction":"back"  | direction
            "of":"userAgent"    | of
            "steps":6           | steps
            "steps":0           | steps
            "top":21            | top
            "top":"many"        | top
            "window":"P1D"      | window
            """)
    void pathsNameTheFieldThatIsWrong(String field, String named) {
        String start = "{\"start\":[],";
        assertFault(post(PATHS, start + field + "}", "reader"), named);
    }

    @Test
    void aPathNeedsAStart() {
        assertFault(post(PATHS, "{}", "reader"), "start");
    }

    private static void assertFault(Reply reply, String field) {
        assertThat(reply.status()).as(reply::text).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("invalid_request");
        assertThat(reply.text()).contains("\"" + field);
    }
}
