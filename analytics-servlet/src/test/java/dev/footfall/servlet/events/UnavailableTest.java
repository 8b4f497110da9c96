package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.EventRefusedException;
import dev.footfall.RefusalReason;
import dev.footfall.event.Event;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.RawHttp;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.http.Intake;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When we cannot do what is right to ask, clients learn that they may ask again, and nothing else. */
class UnavailableTest extends InEveryContainer {

    private static final String SIGNUP = "{\"eventType\":\"user signup\"}";
    private static final String POST =
            "POST /api/analytics/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer private\r\n";

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void aRefusedEventMayBeSentAgainLater(RefusalReason reason) {
        restart(with(drafts -> CompletableFuture.failedFuture(new EventRefusedException(reason, "secret detail"))));

        assertUnavailable(site.create(SIGNUP));
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void whatIsRefusedIsToldWithTheIdsToSendItAgainBy(RefusalReason reason) {
        List<UUID> submitted = new ArrayList<>();
        restart(with(drafts -> {
            drafts.forEach(draft -> submitted.add(draft.id()));
            return CompletableFuture.failedFuture(new EventRefusedException(reason, "secret detail"));
        }));
        String named = "{\"eventType\":\"user signup\",\"id\":\"11111111-2222-4333-8444-555555555555\"}";

        JsonNode ids = site.create("[" + SIGNUP + "," + named + "," + SIGNUP + "]")
                .error()
                .path("ids");

        assertThat(ids).extracting(JsonNode::asText).containsExactlyElementsOf(texts(submitted));
        assertThat(ids.get(1).asText()).isEqualTo("11111111-2222-4333-8444-555555555555");
        assertThat(Set.copyOf(texts(submitted))).hasSize(3);
    }

    @Test
    void whatIsInTheWritersHandMayBeStoredYet() {
        restart(with(drafts ->
                CompletableFuture.failedFuture(new EventRefusedException(RefusalReason.IN_DOUBT, "secret detail"))));

        assertThat(site.create(SIGNUP).errorMessage())
                .isEqualTo("what was sent may be stored yet (in-doubt); send it again with its ids");
    }

    @Test
    void whatTookTooLongIsStoredOnceWhenItIsSentAgainWithItsIds() {
        List<CompletableFuture<List<Event>>> stored = new ArrayList<>();
        restart(Site.on(container)
                .surroundings(given -> with(given, drafts -> {
                    stored.add(given.intake().submit(drafts).toCompletableFuture());
                    return CompletableFuture.failedFuture(new EventRefusedException(RefusalReason.IN_DOUBT, "late"));
                })));
        String id = site.create(SIGNUP).error().at("/ids/0").asText();

        site.create("{\"eventType\":\"user signup\",\"id\":\"" + id + "\"}");
        stored.forEach(CompletableFuture::join);

        assertThat(site.stored()).extracting(event -> event.id().toString()).containsExactly(id);
    }

    @Test
    void aStoreThatIsGoneIsToldToThoseWhoAsk() {
        site.engine().store().close();

        assertUnavailable(site.ask(EVENTS));
        assertUnavailable(site.ask(EVENTS + "/views"));
        assertUnavailable(site.ask(EVENTS + "/00000000-0000-4000-8000-000000000000"));
    }

    @Test
    void whatNobodyExpectsIsNotToldToClients() {
        restart(with(drafts -> {
            throw new IllegalStateException("secret detail");
        }));
        assertUnavailable(site.create(SIGNUP));

        restart(with(drafts -> CompletableFuture.failedFuture(new StackOverflowError("secret detail"))));
        assertUnavailable(site.create(SIGNUP));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerThatComesLaterIsGivenLater(boolean async) throws InterruptedException {
        CompletableFuture<List<Event>> answer = new CompletableFuture<>();
        CountDownLatch submitted = new CountDownLatch(1);
        SiteBuilder builder = with(drafts -> {
            submitted.countDown();
            return answer;
        });
        restart(async ? builder : builder.withoutAsync());
        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(() -> site.create(SIGNUP));
        assertThat(submitted.await(30, TimeUnit.SECONDS)).isTrue();

        answer.complete(List.of());

        assertThat(reply.join().text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusalThatComesLaterIsGivenLater(boolean async) throws InterruptedException {
        CompletableFuture<List<Event>> answer = new CompletableFuture<>();
        CountDownLatch submitted = new CountDownLatch(1);
        SiteBuilder builder = with(drafts -> {
            submitted.countDown();
            return answer;
        });
        restart(async ? builder : builder.withoutAsync());
        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(() -> site.create(SIGNUP));
        assertThat(submitted.await(30, TimeUnit.SECONDS)).isTrue();

        answer.completeExceptionally(new EventRefusedException(RefusalReason.IN_DOUBT, "secret detail"));

        assertUnavailable(reply.join());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerThatNeverComesIsNotAwaitedForEver(boolean async) {
        SiteBuilder builder =
                with(drafts -> new CompletableFuture<>()).setting("analytics.ingest.answer-timeout", "10ms");
        restart(async ? builder : builder.withoutAsync());

        assertUnavailable(site.create(SIGNUP));
    }

    @Test
    void withoutAsyncEventsAreStoredAllTheSame() {
        restart(Site.on(container).withoutAsync());

        assertThat(site.create(SIGNUP).status()).isEqualTo(200);
        assertThat(site.create("{}").status()).isEqualTo(422);
        assertThat(site.stored()).hasSize(1);
    }

    @Test
    void aClientThatIsGoneHurtsNobody() throws IOException, InterruptedException {
        CompletableFuture<List<Event>> answer = new CompletableFuture<>();
        CountDownLatch submitted = new CountDownLatch(1);
        restart(with(drafts -> {
            submitted.countDown();
            return answer;
        }));
        RawHttp.leaveWhen(submitted, site.port(), POST + "Content-Length: 27\r\n\r\n" + SIGNUP);

        answer.complete(List.of());

        assertThat(site.create(SIGNUP).status()).isEqualTo(200);
    }

    @Test
    void aBodyThatBreaksOffIsNoEvent() throws IOException {
        assertThat(RawHttp.halfClosed(site.port(), POST + "Content-Length: 100\r\n\r\n" + SIGNUP))
                .doesNotContain("200 OK");
        assertThat(site.stored()).isEmpty();
    }

    @Test
    void aChunkThatIsNoneIsTheClientsFault() throws IOException {
        String request = POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n";

        assertThat(RawHttp.statusOf(site.port(), request)).isBetween(400, 499);
        assertThat(site.stored()).isEmpty();
    }

    private SiteBuilder with(Intake intake) {
        return Site.on(container).surroundings(given -> with(given, intake));
    }

    private static Surroundings with(Surroundings given, Intake intake) {
        return given.with(intake);
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static void assertUnavailable(Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.errorType()).isEqualTo("service_unavailable");
        assertThat(reply.errorMessage()).isNotBlank();
        assertThat(reply.text()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 30);
    }
}
