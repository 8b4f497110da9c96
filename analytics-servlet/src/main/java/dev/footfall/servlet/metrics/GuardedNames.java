package dev.footfall.servlet.metrics;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import java.util.Collection;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's own code: without names an answer is still worth having. */
record GuardedNames(Catalog host) implements Catalog {

    private static final Logger log = LoggerFactory.getLogger(GuardedNames.class);

    @Override
    public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
        try {
            return host.assets(tenant, ids);
        } catch (RuntimeException e) {
            log.warn("The catalog cannot name assets", e);
            return Map.of();
        }
    }

    @Override
    public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
        return host.users(tenant, ids);
    }
}
