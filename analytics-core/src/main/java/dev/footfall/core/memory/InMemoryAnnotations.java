package dev.footfall.core.memory;

import dev.footfall.access.Tenant;
import dev.footfall.annotation.Annotation;
import dev.footfall.annotation.AnnotationStore;
import dev.footfall.annotation.TooManyAnnotationsException;
import dev.footfall.event.EventOrder;
import dev.footfall.time.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

record InMemoryAnnotations(Memory memory) implements AnnotationStore {

    private static final Comparator<Annotation> EARLIEST_FIRST =
            Comparator.comparing(Annotation::at).thenComparing(Annotation::id, EventOrder.BY_ID);

    @Override
    public void add(Annotation annotation) {
        Annotation unused = memory.change(annotation.tenant(), kept -> add(kept.annotations(), annotation));
    }

    private static Annotation add(Map<UUID, Annotation> kept, Annotation annotation) {
        if (kept.size() >= MAX_OF_TENANT && !kept.containsKey(annotation.id())) {
            throw new TooManyAnnotationsException();
        }
        return kept.computeIfAbsent(annotation.id(), absent -> annotation);
    }

    @Override
    public List<Annotation> find(Tenant tenant, TimeRange range) {
        return memory.read(
                tenant,
                kept -> kept.annotations().values().stream()
                        .filter(annotation -> range.contains(annotation.at()))
                        .sorted(EARLIEST_FIRST)
                        .toList());
    }

    @Override
    public boolean remove(Tenant tenant, UUID id) {
        return memory.change(tenant, kept -> kept.annotations().remove(id) != null);
    }
}
