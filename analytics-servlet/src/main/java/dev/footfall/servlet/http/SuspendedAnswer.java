package dev.footfall.servlet.http;

import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** An answer that is written by a thread of the container, once and only once, whoever comes first. */
final class SuspendedAnswer implements AsyncListener {

    private static final Logger log = LoggerFactory.getLogger(SuspendedAnswer.class);

    private final Exchange exchange;
    private final AsyncContext context;
    private final AtomicBoolean taken = new AtomicBoolean();

    SuspendedAnswer(Exchange exchange, AsyncContext context) {
        this.exchange = exchange;
        this.context = context;
        context.addListener(this);
    }

    <T> void when(CompletionStage<T> stage, Waiting.Answer<T> answer) {
        stage.whenComplete((result, failure) -> resume(() -> {
            if (failure != null) {
                throw Failures.problem(failure);
            }
            answer.write(exchange, result);
        }));
    }

    /** Runs on the thread that completed the stage, which has better things to do than to write to clients. */
    private void resume(Exchange.Attempt attempt) {
        try {
            context.start(() -> finish(attempt));
        } catch (RuntimeException e) {
            // The container is stopping, or has given the request up: no thread but this one is left to say so.
            log.debug("An answer came too late", e);
            finish(() -> {
                throw Waiting.undelivered();
            });
        }
    }

    private void finish(Exchange.Attempt attempt) {
        if (taken.compareAndSet(false, true)) {
            try {
                exchange.guard(attempt);
            } catch (BrokenOff e) {
                // No container listens here. What is missing of the JSON tells the client.
                log.debug("An answer broke off", e);
            }
            complete();
        }
    }

    private void complete() {
        try {
            context.complete();
        } catch (RuntimeException e) {
            log.debug("A request was over already", e);
        }
    }

    @Override
    public void onTimeout(@Nullable AsyncEvent event) {
        finish(() -> {
            throw Waiting.timedOut();
        });
    }

    @Override
    public void onError(@Nullable AsyncEvent event) {
        // The client is gone: nobody is there to be answered.
        if (taken.compareAndSet(false, true)) {
            complete();
        }
    }

    @Override
    public void onComplete(@Nullable AsyncEvent event) {
        taken.set(true);
    }

    @Override
    public void onStartAsync(@Nullable AsyncEvent event) {}
}
