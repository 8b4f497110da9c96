package dev.footfall.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, as system properties say.
 *
 * @param h2 how many events a world on H2 has, for each of them
 * @param postgres the same on PostgreSQL
 * @param tenants 1 or 50
 * @param minutes about how long it may take; what is slow is asked less often then
 * @param report the document whose generated part is written; null: it is only printed
 */
record WorldOptions(
        List<Long> h2,
        List<Long> postgres,
        int tenants,
        boolean duckdb,
        boolean host,
        int minutes,
        @Nullable Path report) {

    private static final int DEFAULT_MINUTES = 15;

    static WorldOptions read() {
        String both = System.getProperty("events");
        String report = System.getProperty("report");
        return new WorldOptions(
                sizes("h2", both == null ? "1000000" : both),
                sizes("postgresql", both == null ? "1000000" : both),
                Integer.getInteger("tenants", 1),
                !"false".equals(System.getProperty("duckdb")),
                !"false".equals(System.getProperty("host")),
                Integer.getInteger("minutes", DEFAULT_MINUTES),
                report == null ? null : Path.of(report));
    }

    private static List<Long> sizes(String name, String otherwise) {
        return Stream.of(System.getProperty(name, otherwise).split(","))
                .map(String::strip)
                .filter(size -> !size.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
