package dev.footfall.core.memory;

import dev.footfall.access.Tenant;
import dev.footfall.audit.AuditEntry;
import dev.footfall.audit.AuditStore;
import dev.footfall.event.EventOrder;
import dev.footfall.time.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record InMemoryAudit(Memory memory) implements AuditStore {

    private static final Comparator<AuditEntry> LATEST_FIRST =
            Comparator.comparing(AuditEntry::id, EventOrder.BY_ID).reversed();

    @Override
    public void record(AuditEntry entry) {
        memory.change(
                entry.tenant(),
                kept -> kept.audit().stream().anyMatch(other -> other.id().equals(entry.id()))
                        || kept.audit().add(entry));
    }

    @Override
    public List<AuditEntry> find(Tenant tenant, TimeRange range, @Nullable UUID before, int limit) {
        return memory.read(
                tenant,
                kept -> kept.audit().stream()
                        .filter(entry -> range.contains(entry.at()))
                        .filter(entry -> before == null || EventOrder.BY_ID.compare(entry.id(), before) < 0)
                        .sorted(LATEST_FIRST)
                        .limit(limit)
                        .toList());
    }
}
