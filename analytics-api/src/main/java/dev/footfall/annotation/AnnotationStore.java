package dev.footfall.annotation;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.UUID;

/**
 * Keeps annotations until they are removed: neither retention nor an erasure touches them. Safe for use by many threads
 * and by many nodes on one database; throws {@link dev.footfall.StoreUnavailableException} when the database cannot
 * answer now.
 */
public interface AnnotationStore {

    /** How many a tenant can have. Several that are added at once may come to a few more. */
    int MAX_OF_TENANT = 10_000;

    /**
     * Keeps an annotation, on disk when it returns. One whose id the tenant has changes nothing.
     *
     * @throws TooManyAnnotationsException if the tenant has {@value #MAX_OF_TENANT} of them
     */
    void add(Annotation annotation);

    /** The tenant's annotations of that time, the earliest first and equal times by id (as unsigned bytes). */
    List<Annotation> find(Tenant tenant, TimeRange range);

    /**
     * Forgets an annotation, on disk when it returns.
     *
     * @return whether it did; otherwise the tenant has no such annotation
     */
    boolean remove(Tenant tenant, UUID id);
}
