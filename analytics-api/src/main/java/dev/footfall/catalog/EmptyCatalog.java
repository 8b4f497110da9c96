package dev.footfall.catalog;

import dev.footfall.access.Tenant;
import java.util.Collection;
import java.util.Map;

enum EmptyCatalog implements CatalogStore {
    INSTANCE;

    @Override
    public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
        return Map.of();
    }

    @Override
    public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
        return Map.of();
    }

    @Override
    public void putAssets(Tenant tenant, Collection<CatalogAsset> assets) {}

    @Override
    public void putUsers(Tenant tenant, Collection<CatalogUser> users) {}

    @Override
    public int deleteAssets(Tenant tenant, Collection<String> ids) {
        return 0;
    }

    @Override
    public int deleteUsers(Tenant tenant, Collection<String> ids) {
        return 0;
    }
}
