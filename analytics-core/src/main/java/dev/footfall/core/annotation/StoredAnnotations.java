package dev.footfall.core.annotation;

import dev.footfall.access.Tenant;
import dev.footfall.annotation.Annotation;
import dev.footfall.annotation.AnnotationKind;
import dev.footfall.annotation.AnnotationStore;
import dev.footfall.annotation.Annotations;
import dev.footfall.core.audit.Audits;
import dev.footfall.core.ingest.EventIds;
import dev.footfall.time.TimeRange;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Annotations as the store keeps them; what it lacks is refused. */
public final class StoredAnnotations implements Annotations {

    private final AnnotationStore store;
    private final Clock clock;
    private final EventIds ids;

    public StoredAnnotations(AnnotationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.ids = new EventIds(clock);
    }

    @Override
    public Annotation add(Tenant tenant, @Nullable String workspace, AnnotationKind kind, Instant at, String text) {
        return add(Audits.HOST, tenant, workspace, kind, at, text);
    }

    /** The same for somebody else than the application itself. */
    public Annotation add(
            String actor, Tenant tenant, @Nullable String workspace, AnnotationKind kind, Instant at, String text) {
        Annotation made = new Annotation(ids.next(), tenant, workspace, at, text, kind, actor, clock.instant());
        store.add(made);
        return made;
    }

    @Override
    public List<Annotation> list(Tenant tenant, TimeRange range) {
        return store.find(tenant, range);
    }

    @Override
    public boolean remove(Tenant tenant, UUID id) {
        return store.remove(tenant, id);
    }
}
