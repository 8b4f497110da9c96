package dev.footfall.catalog;

import dev.footfall.access.Tenant;
import java.util.Collection;
import java.util.Map;

/**
 * The host's names for the ids in its events. Asked for all ids of an answer at once, never once a row. Safe for use by
 * many threads; what it throws leaves the answer without names.
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
