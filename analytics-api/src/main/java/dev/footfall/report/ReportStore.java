package dev.footfall.report;

import dev.footfall.access.Tenant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds reports, as they stand after the last committed event. Safe for use by many threads; throws
 * {@link dev.footfall.StoreUnavailableException} when it cannot answer now.
 */
public interface ReportStore {

    Optional<Report> find(Tenant tenant, String id);

    /** Those of the reports that are known, by id. A store that can look for many at once overrides it. */
    default Map<String, Report> find(Tenant tenant, Collection<String> ids) {
        Map<String, Report> found = new HashMap<>();
        ids.forEach(id -> find(tenant, id).ifPresent(report -> found.put(id, report)));
        return found;
    }
}
