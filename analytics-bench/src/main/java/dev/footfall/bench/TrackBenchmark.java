package dev.footfall.bench;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.event.EventDraft;
import dev.footfall.visitor.Client;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Warmup;

/** What a host's thread pays for {@code track()}, while the writer is at work. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class TrackBenchmark {

    private static final Client CLIENT =
            Client.of("203.0.113.7", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101");

    /** Forgets what it is given, so that the heap stays small however long it runs. */
    private final AnalyticsEngine engine = AnalyticsEngine.builder(
                    SettingsReader.read(Map.of("analytics.tenant", "shop")::get),
                    new ForgetfulStore(new InMemoryStore()))
            .build()
            .start();

    @TearDown
    public void close() {
        engine.close();
    }

    @Benchmark
    public void track() {
        engine.track(EventDraft.of("product interaction")
                .asset("chair-7")
                .session("553eedf9-a42e-465e-a833-894109ec21ac")
                .metadata("part", "armrest")
                .client(CLIENT));
    }
}
