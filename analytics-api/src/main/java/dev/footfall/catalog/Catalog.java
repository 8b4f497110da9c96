package dev.footfall.catalog;

import dev.footfall.access.Tenant;
import java.util.Collection;
import java.util.Map;

/**
 * Names for the ids in events: the host's own, or the stored ones of {@link CatalogStore}. Asked for all ids of an
 * answer at once, or for a thousand at a time, never once a row. Safe for use by many threads; what a host's catalog
 * throws, or answers wrongly, leaves the answer without those names.
 */
public interface Catalog {

    /** Those of the assets that are known, by id. */
    Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids);

    /** Those of the users that are known, by id. */
    Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids);

    /** Knows nothing. */
    static Catalog empty() {
        return EmptyCatalog.INSTANCE;
    }
}
