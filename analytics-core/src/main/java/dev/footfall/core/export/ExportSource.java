package dev.footfall.core.export;

import dev.footfall.access.Tenant;
import dev.footfall.export.ExportRequest;
import java.util.List;

/** Where the rows of one type of export come from. Safe for use by many threads. */
public interface ExportSource {

    /**
     * What is to be exported. Its rows are read later, a few at a time, and from the start again if that was in vain.
     *
     * @throws dev.footfall.StoreUnavailableException if it cannot be told now; reading the rows may throw it as well
     */
    ExportTable table(Tenant tenant, ExportRequest request);

    /** The metrics that a request may name, in the order of their columns; none: it must name none. */
    default List<String> metrics() {
        return List.of();
    }

    /** Whether its rows belong to no workspace, so that only who may see all of a tenant may have them. */
    default boolean isOfWholeTenant() {
        return false;
    }
}
