package dev.footfall.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs what is named on the command line, or everything. */
public final class Bench {

    private interface Part {
        void run() throws Exception;
    }

    private static final Map<String, Part> PARTS = new TreeMap<>(Map.of(
            "audience-h2", () -> new AudienceBench(TestDatabase.h2()).run(),
            "audience-postgresql", () -> new AudienceBench(TestDatabase.postgres()).run(),
            "ingest-h2", () -> new IngestBench(TestDatabase.h2()).run(),
            "ingest-postgresql", () -> new IngestBench(TestDatabase.postgres()).run(),
            "questions-h2", () -> new QuestionBench(TestDatabase.h2()).run(),
            "questions-postgresql", () -> new QuestionBench(TestDatabase.postgres()).run(),
            "track", () -> measure(TrackBenchmark.class),
            "requests", () -> measure(RequestBenchmark.class),
            "filter", () -> new FilterBench().run(),
            "memory", () -> new MemoryBench().run()));

    private Bench() {}

    public static void main(String[] names) throws Exception {
        List<String> chosen = names.length == 0 ? List.copyOf(PARTS.keySet()) : List.of(names);
        for (String name : chosen) {
            Part part = PARTS.get(name);
            if (part == null) {
                throw new IllegalArgumentException("no benchmark '" + name + "', there are " + PARTS.keySet());
            }
            Report.title(name);
            part.run();
        }
    }

    private static void measure(Class<?> benchmark) throws Exception {
        new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
