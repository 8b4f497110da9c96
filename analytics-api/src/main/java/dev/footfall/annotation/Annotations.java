package dev.footfall.annotation;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the application itself remarks: a step of its deployment that says so, a campaign that begins. Safe for use by
 * many threads; the methods wait for the database and throw {@link dev.footfall.StoreUnavailableException} when it
 * cannot be reached.
 */
public interface Annotations {

    /** The same for all of the tenant. */
    default Annotation add(Tenant tenant, AnnotationKind kind, Instant at, String text) {
        return add(tenant, null, kind, at, text);
    }

    /**
     * Keeps a remark on a moment; see {@link Annotation} for what each part must be.
     *
     * @param workspace null: it is about all of the tenant
     * @throws IllegalArgumentException if anything is not as it must be
     * @throws TooManyAnnotationsException if the tenant has no room for more
     */
    Annotation add(Tenant tenant, @Nullable String workspace, AnnotationKind kind, Instant at, String text);

    /** As {@link AnnotationStore#find}. */
    List<Annotation> list(Tenant tenant, TimeRange range);

    /** As {@link AnnotationStore#remove}. */
    boolean remove(Tenant tenant, UUID id);
}
