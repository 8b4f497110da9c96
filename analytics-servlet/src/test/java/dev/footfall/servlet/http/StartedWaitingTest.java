package dev.footfall.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is started is not refused for want of a place to wait. */
class StartedWaitingTest {

    private final FakeServlet servlet = new FakeServlet();
    private final Waiting withoutPlaces = new Waiting(Duration.ofMinutes(1), 0);

    @Test
    void aHostThatBreaksItsPromiseToSuspendIsAnsweredOnItsOwnThread() throws IOException {
        CompletableFuture<String> later =
                new CompletableFuture<String>().completeOnTimeout("stored", 10, TimeUnit.MILLISECONDS);

        withoutPlaces.answer(
                servlet.exchange(),
                () -> later,
                (exchange, result) -> exchange.answer(200, json -> json.writeString(result)));

        assertThat(servlet.status).isEqualTo(200);
        assertThat(servlet.text()).isEqualTo("\"stored\"");
    }
}
