package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is the documented error, quickly, and nothing is stored. */
class MalformedBodiesTest extends InEveryContainer {

    private static final int BODIES = 3_000;
    private static final long MANY_NANOS = 50_000_000;

    @Test
    void aMalformedBodyIsTheClientsFault() {
        MalformedBodies bodies = new MalformedBodies(20_211_105);
        int slow = 0;
        for (int i = 0; i < BODIES; i++) {
            MalformedBodies.Body body = bodies.next();
            long start = System.nanoTime();

            Reply reply = site.send("POST", EVENTS, body.bytes(), body.headers());

            slow += System.nanoTime() - start > MANY_NANOS ? 1 : 0;
            assertThat(reply.status()).as(body::toString).isIn(413, 415, 422);
            assertThat(reply.errorType()).as(body::toString).isEqualTo("create_event_error");
            assertThat(reply.errorMessage()).as(body::toString).isNotBlank();
        }
        assertThat(site.stored()).isEmpty();
        // A machine that is busy with other things may hold up a few.
        assertThat(slow).isLessThan(BODIES / 50);
    }
}
