package dev.footfall.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LongAnswerTest {

    private final FakeServlet servlet = new FakeServlet();

    private void answer(int length) throws IOException {
        Exchange exchange = servlet.exchange();
        exchange.revalidate();
        exchange.answer(200, json -> {
            json.writeStartArray();
            for (int i = 0; i < length / 1_000; i++) {
                json.writeString("x".repeat(1_000));
            }
            json.writeEndArray();
        });
    }

    @Test
    void whatIsShortHasATag() throws IOException {
        answer(100_000);

        assertThat(servlet.headers).containsKey("ETag").containsEntry("Cache-Control", "private, no-cache");
    }

    @Test
    void whatIsLongGoesOutAsItComesAndHasNone() throws IOException {
        answer(320_000);

        assertThat(servlet.body.size()).isGreaterThan(320_000);
        assertThat(servlet.headers).doesNotContainKey("ETag").containsEntry("Cache-Control", "no-store");
    }
}
