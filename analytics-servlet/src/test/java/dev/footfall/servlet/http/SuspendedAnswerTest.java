package dev.footfall.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is suspended is answered, even by a container that has no thread for it any more. */
class SuspendedAnswerTest {

    private final FakeServlet servlet = new FakeServlet();
    private final SuspendedAnswer suspended = new SuspendedAnswer(servlet.exchange(), servlet.stopping());

    @Test
    void aContainerThatIsStoppingDoesNotMakeSuccessOfSilence() {
        CompletableFuture<String> future = new CompletableFuture<>();
        suspended.when(future, (exchange, result) -> exchange.answer(200, json -> json.writeString(result)));

        future.complete("stored");

        assertThat(servlet.status).isEqualTo(503);
        assertThat(servlet.headers).containsEntry("Retry-After", "5");
        assertThat(servlet.text()).contains("may be stored");
        assertThat(servlet.completed).isEqualTo(1);
    }

    @Test
    void whatIsOverIsNotAnsweredAgain() {
        CompletableFuture<String> future = new CompletableFuture<>();
        suspended.when(future, (exchange, result) -> exchange.answer(200, json -> json.writeString(result)));
        suspended.onComplete(null);

        future.complete("stored");

        assertThat(servlet.text()).isEmpty();
        assertThat(servlet.completed).isZero();
    }
}
