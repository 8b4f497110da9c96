package dev.footfall.servlet.video;

import static dev.footfall.servlet.video.VideoEvent.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.core.query.Answers;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told what of videos, and how calls are refused. */
class VideoAccessTest extends VideoSite {

    private static final List<String> CALLS = List.of("intro", "summary");
    private static final String NOON = "2026-03-20T11:00:00Z";

    @Test
    void whoeverIsUnknownIsUnauthorized() {
        for (String call : CALLS) {
            for (String query : List.of("", "?key=private", "?bearer_token=private")) {
                assertThat(refusal(site.get(VIDEOS + call + query), 401, "UNAUTHORIZED"))
                        .contains("token");
            }
            Reply reply = replyTo("nobody", call);
            refusal(reply, 401, "UNAUTHORIZED");
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void whoeverMayOnlyWriteIsForbiddenToRead() {
        for (String token : List.of("writer", "browser")) {
            for (String call : CALLS) {
                Reply reply =
                        site.get(VIDEOS + call, "Authorization", "Bearer " + token, "Origin", "https://shop.example");
                assertThat(refusal(reply, 403, "FORBIDDEN")).contains("does not allow to read");
            }
        }
    }

    @Test
    void aPageThatMayReadIsToldOfVideos() {
        happen(view("intro").at(NOON));
        for (String call : CALLS) {
            Reply reply = site.get(VIDEOS + call, "Authorization", "Bearer widget", "Origin", "https://widget.example");
            assertThat(reply.status()).as(reply::text).isEqualTo(200);
        }
    }

    @Test
    void whoeverIsLimitedToWorkspacesIsToldOfThese() {
        happen(
                view("intro").workspace("north").session("1").at(NOON),
                view("intro").workspace("south").session("2").at(NOON),
                view("intro").workspace("east").session("3").at(NOON),
                view("intro").session("4").at(NOON),
                view("outro").workspace("east").at(NOON),
                view("trailer").at(NOON));
        assertThat(replyTo("limited", "intro").json().at("/data/views/total").asInt())
                .isEqualTo(2);
        assertThat(replyTo("limited", "intro").json().at("/data/views/unique").asInt())
                .isEqualTo(2);
        assertThat(replyTo("limited", "summary").json().at("/data/totalVideos").asInt())
                .isEqualTo(1);
        refusal(replyTo("limited", "outro"), 404, "DATA_UNAVAILABLE");
        refusal(replyTo("limited", "trailer"), 404, "DATA_UNAVAILABLE");
        assertThat(data("summary").path("totalVideos").asInt()).isEqualTo(3);
    }

    @Test
    void anothersVideoIsUnknown() {
        happenTo("other", view("intro").at(NOON));
        assertThat(refusal(replyTo("private", "intro"), 404, "DATA_UNAVAILABLE"))
                .isEqualTo("there is no video 'intro'");
        assertThat(data("summary").path("totalVideos").asInt()).isZero();
    }

    @Test
    void otherMethodsAreNotAllowed() {
        for (String call : CALLS) {
            for (String method : List.of("POST", "PUT", "DELETE")) {
                Reply reply = site.send(method, VIDEOS + call, new byte[0], "Authorization", "Bearer private");
                refusal(reply, 405, "METHOD_NOT_ALLOWED");
                assertThat(reply.header("Allow")).contains("GET");
            }
        }
    }

    @Test
    void aSlashAtTheEndMeansTheSame() {
        happen(view("intro").at(NOON));
        for (String call : CALLS) {
            assertThat(answer(call + "/?period=1d")).isEqualTo(answer(call + "?period=1d"));
        }
    }

    @Test
    void anIdMayBeEncoded() {
        happen(view("é 1").at(NOON));
        assertThat(data("%C3%A9%201").at("/views/total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "d", "0d", "-1d", "1.5d", "7m", "7d7d", "3651d", "99999w", "ALLES", "7%20d", "٧d", "P7D"})
    void aPeriodIsANumberOfHoursDaysOrWeeksOrAll(String period) {
        happen(view("intro").at(NOON));
        for (String call : CALLS) {
            Reply reply = site.get(VIDEOS + call + "?period=" + encoded(period), "Authorization", "Bearer private");
            assertThat(refusal(reply, 400, "INVALID_PERIOD"))
                    .startsWith("period must be a number of hours, days or weeks such as 24h, 7d or 4w");
        }
    }

    private static String encoded(String text) {
        return text.replace("٧", "%D9%A7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1h", "24h", "3650d", "521w", "all", "ALL", "7D"})
    void everyPeriodUpTo3650DaysIsRight(String period) {
        happen(view("intro").at(NOON));
        for (String call : CALLS) {
            assertThat(replyTo("private", call + "?groupBy=week&period=" + period)
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "metrics=view, INVALID_METRICS, 'metrics must be any of views, engagement, performance, was ''view'''",
        "metrics=views;engagement, INVALID_METRICS, 'metrics must be any of views, engagement, performance, was ''views;engagement'''",
        "groupBy=month, INVALID_REQUEST, 'groupBy must be hour, day or week, was ''month'''",
        "groupBy=Day, INVALID_REQUEST, 'groupBy must be hour, day or week, was ''Day'''",
        "compare=true, INVALID_REQUEST, 'compare must be previous or none, was ''true'''",
        "period=1d&period=1d, INVALID_REQUEST, 'period must be given once, was given 2 times'",
        "groupBy=day&groupBy=day, INVALID_REQUEST, 'groupBy must be given once, was given 2 times'",
        "compare=none&compare=none, INVALID_REQUEST, 'compare must be given once, was given 2 times'"
    })
    void whatIsWrongIsTold(String query, String code, String message) {
        happen(view("intro").at(NOON));
        assertThat(refusal(replyTo("private", "intro?" + query), 400, code)).isEqualTo(message);
    }

    @Test
    void theSummaryTellsWhatIsWrongAsWell() {
        refusal(replyTo("private", "summary?compare=true"), 400, "INVALID_REQUEST");
        refusal(replyTo("private", "summary?period=1d&period=2d"), 400, "INVALID_REQUEST");
    }

    @Test
    void whileTheStoreIsGoneEveryCallIsUnavailable() {
        restart(configure(Site.on(container)).surroundings(given -> given.with(new Answers(new Gone()))));
        for (String call : CALLS) {
            Reply reply = replyTo("private", call);
            refusal(reply, 503, "UNAVAILABLE");
            assertThat(reply.header("Retry-After")).isNotEmpty();
        }
    }

    private static final class Gone implements AggregateStore {

        @Override
        public List<StoreRow> aggregate(StoreQuery query) {
            throw new StoreUnavailableException("gone", null);
        }

        @Override
        public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
            throw new StoreUnavailableException("gone", null);
        }
    }
}
