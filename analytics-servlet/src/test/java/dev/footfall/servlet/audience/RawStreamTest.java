package dev.footfall.servlet.audience;

import static dev.footfall.servlet.audience.DeviceEvent.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.servlet.RawHttp;
import dev.footfall.servlet.Reply;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.thirdparty.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw data are sent while they are read. */
class RawStreamTest extends AudienceSite {

    private static final String CALL = "statistics/user/632/raw/data/?last_week";
    private static final String OPENING = "{\"objects\":[";

    @Test
    void theAnswerBeginsBeforeAnythingIsCountedOrReadOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        watch(new WatchedStore() {
            @Override
            void beforePage(int page) {
                if (page == 2) {
                    await(begun);
                }
            }

            @Override
            void beforeCounting() {
                await(begun);
            }
        });
        store(3 * SessionStream.PAGE);

        String text;
        try (InputStream body = stream()) {
            String opening = new String(body.readNBytes(OPENING.length()), StandardCharsets.UTF_8);
            assertThat(opening).isEqualTo(OPENING);
            begun.countDown();
            text = opening + new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }

        JsonNode objects = new ObjectMapper().readTree(text).get("objects");
        assertThat(objects).hasSize(3 * SessionStream.PAGE);
        assertThat(objects.at("/0/o").asInt()).isEqualTo(3 * SessionStream.PAGE);
    }

    @Test
    void aPageIsSentBeforeTheNextIsRead() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        watch(new WatchedStore() {
            @Override
            void beforePage(int page) {
                if (page == 2) {
                    await(seen);
                }
            }
        });
        store(2 * SessionStream.PAGE);

        try (InputStream body = stream()) {
            StringBuilder text = new StringBuilder();
            while (text.indexOf("\"o\":51,") < 0) {
                text.append((char) body.read());
            }
            seen.countDown();
            assertThat(body.readAllBytes()).isNotEmpty();
        }
    }

    @Test
    void aStoreThatIsGoneFromTheStartIsSaidToBe() {
        watch(failing(1));
        store(1);

        assertThat(refusal(reply(CALL), 503)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void anAnswerThatCannotBeFinishedIsBrokenOff(int page) throws IOException {
        watch(failing(page));
        store(3 * SessionStream.PAGE);

        assertThatThrownBy(() -> reply(CALL)).hasCauseInstanceOf(IOException.class);
        String sent =
                RawHttp.bodyOf(site.port(), "GET " + API + CALL + "&key=owner HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(sent).startsWith("HTTP/1.1 200").contains(OPENING);
        assertThat(sent).doesNotContain("]}]}").doesNotEndWith("\r\n0\r\n\r\n");
    }

    @Test
    void aServerThatBrokeAnAnswerOffAnswersOn() {
        watch(failing(2));
        store(3 * SessionStream.PAGE);
        assertThatThrownBy(() -> reply(CALL)).hasCauseInstanceOf(IOException.class);

        assertThat(reply("statistics/user/632/?last_week").status()).isEqualTo(200);
    }

    /** Each time that many pages were read; of 0: when it counts. */
    private static WatchedStore failing(int pages) {
        return new WatchedStore() {
            @Override
            void beforePage(int page) {
                if (pages > 0 && page % pages == 0) {
                    throw new StoreUnavailableException("gone", null);
                }
            }

            @Override
            void beforeCounting() {
                if (pages == 0) {
                    throw new IllegalStateException("counting fails");
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&movie_id=none"})
    void nobodyReadsOnForAClientWhoIsGone(String choice) throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        WatchedStore store = new WatchedStore() {
            @Override
            void beforePage(int page) {
                if (page == 2) {
                    second.countDown();
                    await(gone);
                }
            }
        };
        restart(anew().surroundings(store::around).before(filter -> (request, response, chain) -> {
            filter.doFilter(request, response, chain);
            done.countDown();
        }));
        int pages = 400;
        store(pages * SessionStream.PAGE);

        RawHttp.leaveWhen(
                second, site.port(), "GET " + API + CALL + choice + "&key=owner HTTP/1.1\r\nHost: localhost\r\n\r\n");
        gone.countDown();
        await(done);

        assertThat(store.pages()).isBetween(2, pages / 2);
    }

    @Test
    void whoAsksForTheHeadAloneLetsNothingBeRead() {
        WatchedStore store = new WatchedStore();
        watch(store);
        store(3);

        Reply reply = site.send("HEAD", API + CALL + "&key=owner", new byte[0]);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEmpty();
        assertThat(reply.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=UTF-8");
        assertThat(store.pages()).isZero();
        assertThat(site.send("HEAD", API + CALL + "&device_id=9&key=owner", new byte[0])
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatComesAfterTheFirstPageWasReadChangesNoNumber() {
        watch(new WatchedStore() {
            @Override
            void beforeCounting() {
                happen(session("1").at("2017-09-15T10:29:59.999Z"), session("1").at(NOW));
            }
        });
        store(2 * SessionStream.PAGE);

        List<String> numbers = reply(CALL).json().get("objects").findValuesAsText("o");

        assertThat(numbers)
                .hasSize(2 * SessionStream.PAGE)
                .startsWith("100", "99")
                .endsWith("2", "1");
    }

    private void watch(WatchedStore store) {
        restart(anew().surroundings(store::around));
    }

    /** So many sessions, each in a second of its own, ten to noon at the latest. */
    private void store(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(EventDraft.of("viewer session")
                    .id(new UUID(7, i))
                    .tenant(Tenant.of(USER))
                    .device("1")
                    .occurredAt(Instant.parse("2017-09-15T10:00:00Z").minusSeconds(i))
                    .createdAt(Instant.parse(NOW))
                    .metadata(Map.of("age", 1))
                    .toEvent());
        }
        site.engine().store().events().append(events);
    }

    private InputStream stream() throws Exception {
        return HttpClient.newHttpClient()
                .send(site.request(API + CALL + "&key=owner").build(), BodyHandlers.ofInputStream())
                .body();
    }

    private static void await(CountDownLatch moment) {
        try {
            if (!moment.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the moment never came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
