package dev.footfall.servlet.reports;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A host's catalog that knows these users, and remembers what it was asked. */
final class Users implements Catalog {

    private final Map<String, CatalogUser> known;
    private final List<Set<String>> asked = new ArrayList<>();

    Users(Map<String, CatalogUser> known) {
        this.known = known;
    }

    List<Set<String>> asked() {
        return asked;
    }

    @Override
    public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
        return Map.of();
    }

    @Override
    public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
        asked.add(Set.copyOf(ids));
        return known;
    }
}
