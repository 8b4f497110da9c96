package dev.footfall.core.export;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.query.Answers;
import dev.footfall.core.settings.ExportSettings;
import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.Table;
import dev.footfall.time.TimeRange;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Nodes that write exports of acme's texts, what they share, and their time. */
final class ExportWorld extends Clock implements AutoCloseable {

    static final Tenant TENANT = Tenant.of("acme");

    private final InMemoryStore store = new InMemoryStore();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final List<Exports> nodes = new ArrayList<>();

    InMemoryStore store() {
        return store;
    }

    /** A node that was not woken yet. */
    Exports node(ExportSource source) {
        return node(null, source, ExportThreads::daemon);
    }

    Exports node(@Nullable Path directory, ExportSource source, ThreadFactory threads) {
        ExportSources sources = ExportSources.of(
                store, new Answers(store.aggregates()), Catalog.empty(), ZoneOffset.UTC, null, Map.of("text", source));
        ExportSettings settings = new ExportSettings(directory, Duration.ofHours(24), 3, 1);
        Pulse pulse = new Pulse(Duration.ofMillis(5));
        Exports node =
                new Exports(settings, store.exports(), sources, ReportWriters.of(List.of()), this, pulse, threads);
        nodes.add(node);
        return node;
    }

    static ExportTable texts(String... texts) {
        List<List<String>> rows = List.of(texts).stream().map(List::of).toList();
        return new ExportTable(new Table("Texts", List.of(Column.of("text", ColumnType.TEXT)), rows, List.of()), null);
    }

    static ExportRequest request(String format) {
        return new ExportRequest("text", format, TimeRange.ALL, List.of(), Set.of(), "test");
    }

    /** An export that a node took up once and left; it expires at that time. */
    ExportJob left(String id, String format, Instant expiry) {
        ExportJob job = ExportJob.create(TENANT, id, request(format), "secret", instant(), expiry);
        store.exports().create(job, Integer.MAX_VALUE);
        ExportJob taken = job.takenUntil(expiry);
        store.exports().replace(job, taken);
        return taken;
    }

    ExportJob found(ExportJob job) {
        return store.exports().find(job.id()).orElseThrow();
    }

    void later(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.close(Duration.ofSeconds(30)));
        store.close();
    }
}
