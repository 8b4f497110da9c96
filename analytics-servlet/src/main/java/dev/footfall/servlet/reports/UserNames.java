package dev.footfall.servlet.reports;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogUser;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the catalog for users, once for each answer. */
final class UserNames {

    private static final Logger log = LoggerFactory.getLogger(UserNames.class);

    private final Catalog catalog;

    UserNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What is known of them, by id. */
    Map<String, CatalogUser> of(Tenant tenant, Set<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            return catalog.users(tenant, ids);
        } catch (RuntimeException e) {
            // The host's own code: without names the answer is still worth having.
            log.warn("The catalog cannot name users", e);
            return Map.of();
        }
    }
}
