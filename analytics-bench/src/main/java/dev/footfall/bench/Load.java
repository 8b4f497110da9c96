package dev.footfall.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sends requests over a number of connections for a time. */
final class Load {

    private Load() {}

    /**
     * Answered requests in a second.
     *
     * @param requests what each connection sends, over and over
     */
    static double requestsPerSecond(int port, int connections, Duration time, IntFunction<List<byte[]>> requests)
            throws Exception {
        AtomicLong answered = new AtomicLong();
        List<Sender> senders = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; i < connections; i++) {
            Sender sender = new Sender(port, requests.apply(i), end, answered);
            senders.add(sender);
            sender.start();
        }
        for (Sender sender : senders) {
            sender.join();
            sender.check();
        }
        return answered.get() / (time.toNanos() / 1e9);
    }

    private static final class Sender extends Thread {

        private final int port;
        private final List<byte[]> requests;
        private final long end;
        private final AtomicLong answered;
        private @Nullable Exception failure;

        Sender(int port, List<byte[]> requests, long end, AtomicLong answered) {
            this.port = port;
            this.requests = requests;
            this.end = end;
            this.answered = answered;
        }

        @Override
        public void run() {
            try (HttpClientSocket client = new HttpClientSocket(port)) {
                for (int i = 0; System.nanoTime() < end; i++) {
                    int status = client.send(requests.get(i % requests.size()));
                    if (status != 200) {
                        throw new IOException("the server answered " + status);
                    }
                    answered.incrementAndGet();
                }
            } catch (Exception e) {
                failure = e;
            }
        }

        void check() throws Exception {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
