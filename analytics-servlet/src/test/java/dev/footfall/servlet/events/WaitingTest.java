package dev.footfall.servlet.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Where requests cannot be suspended, only so many of the host's threads wait for us. */
class WaitingTest extends InEveryContainer {

    private static final String SIGNUP = "{\"eventType\":\"user signup\"}";

    private final CompletableFuture<List<Event>> answer = new CompletableFuture<>();
    private final CountDownLatch waiting = new CountDownLatch(2);

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.withoutAsync().api(given -> new EventsApi(slow(given), new Waiting(Duration.ofMinutes(1), 2)));
    }

    private Surroundings slow(Surroundings given) {
        return given.with(drafts -> {
            waiting.countDown();
            return answer;
        });
    }

    @Test
    void whoComesWhenTooManyWaitIsSentAwayAtOnce() throws InterruptedException {
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> site.create(SIGNUP));
        CompletableFuture<Reply> second = CompletableFuture.supplyAsync(() -> site.create(SIGNUP));
        assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();

        Reply third = site.create(SIGNUP);
        answer.complete(List.of());

        assertThat(third.status()).isEqualTo(503);
        assertThat(third.header("Retry-After")).isEqualTo("1");
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(second.join().status()).isEqualTo(200);
        assertThat(site.create(SIGNUP).status()).isEqualTo(200);
    }
}
