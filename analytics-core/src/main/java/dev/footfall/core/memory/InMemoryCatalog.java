package dev.footfall.core.memory;

import static java.util.stream.Collectors.toMap;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.catalog.CatalogUser;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;

record InMemoryCatalog(Memory memory) implements CatalogStore {

    @Override
    public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
        return memory.read(tenant, kept -> known(kept.assets(), ids));
    }

    @Override
    public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
        return memory.read(tenant, kept -> known(kept.catalogUsers(), ids));
    }

    private static <T> Map<String, T> known(Map<String, T> kept, Collection<String> ids) {
        Map<String, T> known = new HashMap<>(kept);
        known.keySet().retainAll(new HashSet<>(ids));
        return Map.copyOf(known);
    }

    @Override
    public void putAssets(Tenant tenant, Collection<CatalogAsset> assets) {
        put(tenant, byId(assets, CatalogAsset::id), TenantMemory::assets);
    }

    @Override
    public void putUsers(Tenant tenant, Collection<CatalogUser> users) {
        put(tenant, byId(users, CatalogUser::id), TenantMemory::catalogUsers);
    }

    private static <T> Map<String, T> byId(Collection<T> entries, Function<T, String> id) {
        return entries.stream().collect(toMap(id, Function.identity(), (former, latter) -> latter));
    }

    private <T> void put(Tenant tenant, Map<String, T> entries, Function<TenantMemory, Map<String, T>> kind) {
        Object unused = memory.change(tenant, kept -> {
            kind.apply(kept).putAll(entries);
            return entries;
        });
    }

    @Override
    public int deleteAssets(Tenant tenant, Collection<String> ids) {
        return memory.change(tenant, kept -> delete(kept.assets(), ids));
    }

    @Override
    public int deleteUsers(Tenant tenant, Collection<String> ids) {
        return memory.change(tenant, kept -> delete(kept.catalogUsers(), ids));
    }

    private static int delete(Map<String, ?> kept, Collection<String> ids) {
        int before = kept.size();
        kept.keySet().removeAll(new HashSet<>(ids));
        return before - kept.size();
    }
}
