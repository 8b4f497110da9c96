package dev.footfall.report;

import dev.footfall.access.Tenant;
import java.util.Optional;

/**
 * Finds reports, as they stand after the last committed event. Safe for use by many threads; throws
 * {@link dev.footfall.StoreUnavailableException} when it cannot answer now.
 */
public interface ReportStore {

    Optional<Report> find(Tenant tenant, String id);
}
