package dev.footfall.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        return of(port, connections, time, requests).perSecond();
    }

    /**
     * What became of so many requests.
     *
     * @param cpuNanos what the senders themselves took of the processor
     */
    record Outcome(Duration time, Latencies latencies, long cpuNanos) {

        double perSecond() {
            return latencies.count() / (time.toNanos() / 1e9);
        }
    }

    static Outcome of(int port, int connections, Duration time, IntFunction<List<byte[]>> requests) throws Exception {
        List<Sender> senders = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; i < connections; i++) {
            Sender sender = new Sender(port, requests.apply(i), end);
            senders.add(sender);
            sender.start();
        }
        Latencies latencies = new Latencies();
        long cpuNanos = 0;
        for (Sender sender : senders) {
            sender.join();
            sender.check();
            latencies.add(sender.latencies);
            cpuNanos += sender.cpuNanos;
        }
        return new Outcome(time, latencies, cpuNanos);
    }

    private static final class Sender extends Thread {

        private final int port;
        private final List<byte[]> requests;
        private final long end;
        private final Latencies latencies = new Latencies();
        private long cpuNanos;
        private @Nullable Exception failure;

        Sender(int port, List<byte[]> requests, long end) {
            this.port = port;
            this.requests = requests;
            this.end = end;
        }

        @Override
        public void run() {
            try (HttpClientSocket client = new HttpClientSocket(port)) {
                long start = System.nanoTime();
                for (int i = 0; start < end; i++) {
                    int status = client.send(requests.get(i % requests.size()));
                    if (status != 200) {
                        throw new IOException("the server answered " + status);
                    }
                    long answered = System.nanoTime();
                    latencies.add(answered - start);
                    start = answered;
                }
                cpuNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
