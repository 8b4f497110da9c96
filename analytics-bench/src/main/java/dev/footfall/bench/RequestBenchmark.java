package dev.footfall.bench;

import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.system.HostSystem;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What each request of the host pays for being measured. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class RequestBenchmark {

    private static final String[] ENDPOINTS = {"/videos/*", "/users", "/orders/{id}", "/", "/assets/*", "other"};

    private final InMemoryStore store = new InMemoryStore();
    private final HostSystem system =
            new HostSystem(AnalyticsSettings.defaults().system(), store.system(), null, Clock.systemUTC());

    /** As it is in an application: written each minute. */
    public RequestBenchmark() {
        system.start();
    }

    @TearDown
    public void close() {
        system.close(Duration.ofSeconds(5));
    }

    @Benchmark
    public void alone() {
        record();
    }

    @Benchmark
    @Threads(4)
    public void amongFour() {
        record();
    }

    private void record() {
        int random = ThreadLocalRandom.current().nextInt(1 << 20);
        system.record(ENDPOINTS[random % ENDPOINTS.length], random * 100L, null);
    }
}
