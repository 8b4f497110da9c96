package dev.footfall.core.memory;

import dev.footfall.access.Tenant;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportState;
import dev.footfall.export.ExportStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

final class InMemoryExports implements ExportStore {

    private static final Comparator<ExportJob> OLDEST_FIRST =
            Comparator.comparing(ExportJob::createdAt).thenComparing(ExportJob::id);
    private static final Comparator<ExportJob> EXPIRED_FIRST =
            Comparator.comparing(ExportJob::expiresAt).thenComparing(ExportJob::id);

    private static final Comparator<ExportJob> LATEST_FIRST =
            Comparator.comparing(ExportJob::createdAt).reversed().thenComparing(ExportJob::id);

    private record ChunkKey(String job, int attempt, int number) {}

    private final Memory memory;
    private final Map<String, ExportJob> jobs = new HashMap<>();
    private final Map<ChunkKey, byte[]> chunks = new HashMap<>();

    InMemoryExports(Memory memory) {
        this.memory = memory;
    }

    private <T> T locked(Supplier<T> work) {
        synchronized (memory) {
            memory.requireOpen();
            return work.get();
        }
    }

    @Override
    public boolean create(ExportJob job, int maxProcessing) {
        return locked(() -> {
            long processing = jobs.values().stream()
                    .filter(kept -> kept.tenant().equals(job.tenant()) && isProcessing(kept))
                    .count();
            return processing < maxProcessing && jobs.putIfAbsent(job.id(), job) == null;
        });
    }

    private static boolean isProcessing(ExportJob job) {
        return job.state() == ExportState.PROCESSING;
    }

    @Override
    public Optional<ExportJob> find(String id) {
        return locked(() -> Optional.ofNullable(jobs.get(id)));
    }

    @Override
    public List<ExportJob> list(Tenant tenant) {
        return locked(() -> jobs.values().stream()
                .filter(job -> job.tenant().equals(tenant))
                .sorted(LATEST_FIRST)
                .toList());
    }

    @Override
    public Optional<ExportJob> claim(Instant now, Instant until) {
        return locked(() -> {
            Optional<ExportJob> claimed = jobs.values().stream()
                    .filter(job -> isProcessing(job)
                            && !job.dueAt().isAfter(now)
                            && job.expiresAt().isAfter(now))
                    .min(OLDEST_FIRST)
                    .map(job -> job.takenUntil(until));
            claimed.ifPresent(job -> jobs.put(job.id(), job));
            return claimed;
        });
    }

    @Override
    public boolean replace(ExportJob before, ExportJob after) {
        return locked(() -> {
            ExportJob kept = jobs.get(before.id());
            boolean isTheSame = kept != null && kept.state() == before.state() && kept.attempt() == before.attempt();
            if (isTheSame) {
                jobs.put(before.id(), after);
            }
            return isTheSame;
        });
    }

    @Override
    public List<ExportJob> expired(Instant by, int limit) {
        return locked(() -> jobs.values().stream()
                .filter(job -> job.state() != ExportState.EXPIRED)
                .filter(job -> !job.expiresAt().isAfter(by))
                .sorted(EXPIRED_FIRST)
                .limit(limit)
                .toList());
    }

    @Override
    public void forget(Instant before) {
        boolean unused = locked(() -> jobs.values()
                .removeIf(job ->
                        job.state() == ExportState.EXPIRED && job.expiresAt().isBefore(before)));
    }

    @Override
    public boolean isEmpty() {
        return locked(jobs::isEmpty);
    }

    @Override
    public void putChunk(ExportJob job, int number, byte[] bytes) {
        byte[] unused = locked(() -> chunks.put(new ChunkKey(job.id(), job.attempt(), number), bytes.clone()));
    }

    @Override
    public Optional<byte[]> chunk(ExportJob job, int number) {
        return locked(() -> Optional.ofNullable(chunks.get(new ChunkKey(job.id(), job.attempt(), number)))
                .map(byte[]::clone));
    }

    @Override
    public void deleteChunks(ExportJob job) {
        boolean unused = locked(() ->
                chunks.keySet().removeIf(key -> key.job().equals(job.id()) && key.attempt() <= job.attempt()));
    }
}
