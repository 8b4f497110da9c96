package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does what the sound store does, but for what a fault overrides. */
abstract class ForwardingExports implements ExportStore {

    final ExportStore sound;

    ForwardingExports(ExportStore sound) {
        this.sound = sound;
    }

    @Override
    public boolean create(ExportJob job, int maxProcessing) {
        return sound.create(job, maxProcessing);
    }

    @Override
    public Optional<ExportJob> find(String id) {
        return sound.find(id);
    }

    @Override
    public List<ExportJob> list(Tenant tenant) {
        return sound.list(tenant);
    }

    @Override
    public Optional<ExportJob> claim(Instant now, Instant until) {
        return sound.claim(now, until);
    }

    @Override
    public boolean replace(ExportJob before, ExportJob after) {
        return sound.replace(before, after);
    }

    @Override
    public List<ExportJob> expired(Instant by, int limit) {
        return sound.expired(by, limit);
    }

    @Override
    public void forget(Instant before) {
        sound.forget(before);
    }

    @Override
    public boolean isEmpty() {
        return sound.isEmpty();
    }

    @Override
    public void putChunk(ExportJob job, int number, byte[] bytes) {
        sound.putChunk(job, number, bytes);
    }

    @Override
    public Optional<byte[]> chunk(ExportJob job, int number) {
        return sound.chunk(job, number);
    }

    @Override
    public void deleteChunks(ExportJob job) {
        sound.deleteChunks(job);
    }
}
