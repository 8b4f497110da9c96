package dev.footfall.servlet;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that is no route of ours is the host's. */
class AnalyticsFilterTest extends InEveryContainer {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/analytics",
                "/api/analytics/eventsx",
                "/api/analytics/Events",
                "/api/analytics/events/a/b",
                "/x/api/analytics/events",
                "/v2/metrics/summary"
            })
    void anotherPathIsTheHosts(String path) {
        assertThat(site.get(path).text()).isEqualTo("REQUEST " + path);
        assertThat(site.send("DELETE", path, new byte[0]).text()).isEqualTo("REQUEST " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/analytics/events;jsessionid=1",
                "/api;v=1/analytics/events",
                "/api/analytics/%65vents",
                "/api/analytics/events/"
            })
    void ourPathIsOursHoweverItIsWritten(String path) {
        assertThat(site.ask(path).text()).isEqualTo("{\"events\":[]}");
    }

    @Test
    void aFormOfTheHostIsReadByTheHost() {
        assertThat(site.post("/form", "name=value", "Content-Type", "application/x-www-form-urlencoded")
                        .text())
                .isEqualTo("form value");
    }

    @Test
    void anUploadOfTheHostIsReadByTheHost() {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\ncontent\r\n--b--\r\n";

        assertThat(site.post("/upload", body, "Content-Type", "multipart/form-data; boundary=b")
                        .text())
                .isEqualTo("upload content");
    }

    @Test
    void aBodyOfTheHostIsReadByTheHost() {
        assertThat(site.post("/body?bearer_token=private", "{}").text()).isEqualTo("body {}");
    }

    @Test
    void whatTheHostAnswersLaterIsItsOwn() {
        assertThat(site.get("/async").text()).isEqualTo("later");
    }

    @Test
    void whatTheHostSendsToOurPathItselfIsItsOwn() {
        assertThat(site.get("/forward").text()).isEqualTo("FORWARD " + EVENTS);
        assertThat(site.get("/include").text()).startsWith("INCLUDE ");
        assertThat(site.get("/dispatch").text()).isEqualTo("ASYNC " + EVENTS);
        assertThat(site.get("/fail").text()).isEqualTo("ERROR " + EVENTS);
        assertThat(site.get("/fail").status()).isEqualTo(500);
    }

    @Test
    void aMethodThatIsNotOfferedIsRefused() {
        Reply reply = site.send("DELETE", EVENTS, new byte[0]);

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(reply.errorType()).isEqualTo("method_not_allowed");
        assertThat(site.create("").status()).isEqualTo(422);
        assertThat(site.post(EVENTS + "/views", "{}").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "'',      '',         /api/analytics/events,               true",
        "/shop,   '',         /shop/api/analytics/events,          true",
        "/shop,   '',         /api/analytics/events,               false",
        "/a/b,    '',         /a/b/api/analytics/events,           true",
        "/a/b,    /stats/v1,  /a/b/stats/v1/api/analytics/events,  true",
        "/a/b,    /stats/v1,  /a/b/api/analytics/events,           false",
        "'',      /stats,     /stats/api/analytics/events,         true",
        "'',      /stats,     /statsx/api/analytics/events,        false",
        "'',      /stats,     /api/analytics/events,               false",
        "/sch\u00f6n, '',     /sch%c3%b6n/api/analytics/events,    true"
    })
    void pathsStandBehindContextAndPrefix(String context, String prefix, String path, boolean ours) {
        restart(Site.on(container).contextPath(context).setting("analytics.mount.prefix", prefix));

        Reply reply = site.ask(path);

        assertThat(reply.text().startsWith("{\"events\":")).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x/../api/analytics/events",
                "/api/analytics/./events",
                "/api/analytics/events/%2e%2e/events",
                "/api%2Fanalytics/events",
                "/api/analytics%5Cevents",
                "//api/analytics/events",
                "/api/analytics/events//",
                "/api/analytics/events%00",
                "/api/analytics/events/%ff"
            })
    void aPathThatMeansAnotherOneIsNeverOurs(String path) throws IOException {
        String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer private\r\n\r\n";

        assertThat(RawHttp.bodyOf(site.port(), head))
                .doesNotContain("\"events\"")
                .doesNotContain("\"error\"");
    }
}
