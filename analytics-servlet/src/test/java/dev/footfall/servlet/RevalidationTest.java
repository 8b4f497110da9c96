package dev.footfall.servlet;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks whether an answer has changed is not sent it again if it has not. */
class RevalidationTest extends InEveryContainer {

    private static final String SIGNUP = "{\"id\":\"%s\",\"eventType\":\"user signup\"}";
    private static final String ID = "0190b5b2-0000-7000-8000-000000000001";
    private static final String ONE = EVENTS + "/" + ID;
    private static final String VIEWS = EVENTS + "/views";
    private static final String WIDGET = VIEWS + "?bearer_token=widget";
    private static final List<String> LASTING =
            List.of("ETag", "Cache-Control", "Vary", "X-Content-Type-Options", "Content-Security-Policy");

    private void happen() {
        assertThat(site.create(SIGNUP.formatted(UUID.randomUUID())).status()).isEqualTo(200);
    }

    private Reply askAgain(String path, String known) {
        return site.get(path, "Authorization", "Bearer private", "If-None-Match", known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/%s", "%s", "\"other\", W/%s", "W/\"a,b\" ,%s , \"c\"", "*"})
    void whoHasItIsToldSoWithoutABody(String known) {
        happen();
        Reply first = site.ask(VIEWS);
        assertThat(first.header("ETag")).matches("W/\"[\\w-]{22}\"");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.response().headers().allValues("Vary")).contains("Authorization");

        Reply again = askAgain(VIEWS, known.formatted(first.header("ETag").substring(2)));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        LASTING.forEach(name -> assertThat(again.response().headers().allValues(name))
                .as(name)
                .isEqualTo(first.response().headers().allValues(name)));
        assertThat(again.header("Content-Length")).isIn("", "0", first.header("Content-Length"));
    }

    @Test
    void whatIsToldOfSeveralLinesCounts() {
        String tag = site.ask(VIEWS).header("ETag");

        Reply again =
                site.get(VIEWS, "Authorization", "Bearer private", "If-None-Match", "\"other\"", "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {VIEWS, VIEWS + "?range=day"})
    void anAnswerThatChangedIsSent(String path) {
        Reply empty = site.ask(path);
        assertThat(empty.status()).as(empty::text).isEqualTo(200);
        Reply view = site.create("{\"eventType\":\"product 3D view\",\"sessionId\":\"s\",\"assetId\":\"a\"}");
        assertThat(view.status()).as(view::text).isEqualTo(200);
        site.engine().questions().forget();

        Reply changed = askAgain(path, empty.header("ETag"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text()).isNotEmpty().isNotEqualTo(empty.text());
        assertThat(changed.header("ETag")).isNotEqualTo(empty.header("ETag"));
        assertThat(askAgain(path, changed.header("ETag")).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "\"other\"", "W/\"\"", "", ",,", "\"", "W/*"})
    void whoHasSomethingElseIsSentIt(String known) {
        assertThat(askAgain(VIEWS, known).status()).isEqualTo(200);
    }

    @Test
    void whatIsKnownOfOneIsNotKnownOfAnother() {
        happen();
        String tag = site.ask(VIEWS).header("ETag");

        Reply rival = site.get(VIEWS, "Authorization", "Bearer other", "If-None-Match", tag);

        assertThat(rival.status()).isEqualTo(200);
        assertThat(rival.json().at("/0/count").asInt(-1)).isZero();
    }

    @Test
    void whoMayNotReadIsToldThatAndNothingElse() {
        assertThat(site.get(VIEWS, "If-None-Match", "*").status()).isEqualTo(401);
        assertThat(site.get(VIEWS, "Authorization", "Bearer writer", "If-None-Match", "*")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatWentWrongHasNoTagAndIsForNobodyToKeep() {
        Reply wrong = askAgain(VIEWS + "?page=none", "*");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.header("ETag")).isEmpty();
        assertThat(wrong.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatIsSentHasNoTag() {
        String body = SIGNUP.formatted(UUID.randomUUID());

        Reply stored = site.post(EVENTS, body, "Authorization", "Bearer private", "If-None-Match", "*");

        assertThat(stored.status()).isEqualTo(200);
        assertThat(stored.text()).isNotEmpty();
        assertThat(stored.header("ETag")).isEmpty();
        assertThat(stored.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoWantsOnlyTheHeadersIsSentNothingElse() {
        happen();
        Reply head =
                site.send("HEAD", VIEWS, new byte[0], "Authorization", "Bearer private", "If-None-Match", "\"other\"");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        for (String name : List.of("Content-Type", "Cache-Control", "Vary")) {
            assertThat(head.header(name)).as(name).isEqualTo(site.ask(VIEWS).header(name));
        }
        assertThat(head.header("Content-Length")).isNotEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {EVENTS, ONE})
    void whatWasSentByPeopleIsForNobodyToKeep(String path) {
        assertThat(site.create(SIGNUP.formatted(ID)).status()).isEqualTo(200);
        for (String method : List.of("GET", "HEAD")) {
            Reply reply = site.send(method, path, new byte[0], "Authorization", "Bearer private", "If-None-Match", "*");

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("ETag")).isEmpty();
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void aPageReadsTheTagAndMaySendIt() {
        Reply preflight = site.send(
                "OPTIONS",
                WIDGET,
                new byte[0],
                "Origin",
                "https://widget.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("if-none-match");

        Reply first = site.get(WIDGET, "Origin", "https://widget.example");
        assertThat(first.header("Access-Control-Expose-Headers")).contains("ETag");

        Reply again = site.get(WIDGET, "Origin", "https://widget.example", "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Access-Control-Allow-Origin")).isEqualTo("https://widget.example");
        assertThat(again.response().headers().allValues("Vary")).contains("Origin", "Authorization");
    }

    @Test
    void nothingFollowsOnTheConnection() throws IOException {
        String text = RawHttp.bodyOf(
                site.port(),
                "GET " + VIEWS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer private\r\n"
                        + "If-None-Match: *\r\n\r\n");
        assertThat(text).startsWith("HTTP/1.1 304").endsWith("\r\n\r\n");
        assertThat(text.split("\r\n\r\n", -1)).hasSize(2);
    }
}
