package dev.footfall.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs what is named on the command line, or everything. */
public final class Bench {

    private interface Part {
        void run() throws Exception;
    }

    private static final Map<String, Part> PARTS = new TreeMap<>(Map.ofEntries(
            named("audience-h2", () -> new AudienceBench(TestDatabase.h2()).run()),
            named("audience-postgresql", () -> new AudienceBench(TestDatabase.postgres()).run()),
            named("ingest-h2", () -> new IngestBench(TestDatabase.h2()).run()),
            named("ingest-postgresql", () -> new IngestBench(TestDatabase.postgres()).run()),
            named("questions-h2", () -> new QuestionBench(TestDatabase.h2()).run()),
            named("questions-postgresql", () -> new QuestionBench(TestDatabase.postgres()).run()),
            named("users-h2", () -> new UserQuestions(TestDatabase.h2()).run()),
            named("users-postgresql", () -> new UserQuestions(TestDatabase.postgres()).run()),
            named("video-h2", () -> new VideoBench(TestDatabase.h2()).run()),
            named("video-postgresql", () -> new VideoBench(TestDatabase.postgres()).run()),
            named("track", () -> measure(TrackBenchmark.class)),
            named("requests", () -> measure(RequestBenchmark.class)),
            named("filter", () -> new FilterBench().run()),
            named("world", () -> new WorldBench().run()),
            named("memory", () -> new MemoryBench().run())));

    /** Held, so that nobody forgets how much it may say. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private Bench() {}

    private static Map.Entry<String, Part> named(String name, Part part) {
        return Map.entry(name, part);
    }

    public static void main(String[] names) throws Exception {
        TOMCAT.setLevel(Level.OFF);
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
