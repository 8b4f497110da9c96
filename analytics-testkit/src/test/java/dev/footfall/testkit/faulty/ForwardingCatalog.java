package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.catalog.CatalogUser;
import java.util.Collection;
import java.util.Map;

/** Does what the sound store does, but for what a fault overrides. */
abstract class ForwardingCatalog implements CatalogStore {

    final CatalogStore sound;

    ForwardingCatalog(CatalogStore sound) {
        this.sound = sound;
    }

    @Override
    public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
        return sound.assets(tenant, ids);
    }

    @Override
    public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
        return sound.users(tenant, ids);
    }

    @Override
    public void putAssets(Tenant tenant, Collection<CatalogAsset> assets) {
        sound.putAssets(tenant, assets);
    }

    @Override
    public void putUsers(Tenant tenant, Collection<CatalogUser> users) {
        sound.putUsers(tenant, users);
    }

    @Override
    public int deleteAssets(Tenant tenant, Collection<String> ids) {
        return sound.deleteAssets(tenant, ids);
    }

    @Override
    public int deleteUsers(Tenant tenant, Collection<String> ids) {
        return sound.deleteUsers(tenant, ids);
    }
}
