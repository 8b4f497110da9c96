package dev.footfall.catalog;

import dev.footfall.access.Tenant;
import java.util.Collection;
import java.util.Map;

enum EmptyCatalog implements Catalog {
    INSTANCE;

    @Override
    public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
        return Map.of();
    }

    @Override
    public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
        return Map.of();
    }
}
