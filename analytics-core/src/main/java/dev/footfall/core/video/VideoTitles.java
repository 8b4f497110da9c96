package dev.footfall.core.video;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import java.util.Collection;
import java.util.Map;

/** What to call videos. */
record VideoTitles(Map<String, CatalogAsset> known) {

    static VideoTitles of(Catalog names, Tenant tenant, Collection<String> ids) {
        return new VideoTitles(names.assets(tenant, ids));
    }

    /** Its title in the catalog, else its name there, else its id. */
    String of(String id) {
        CatalogAsset asset = known.get(id);
        String title = asset == null ? null : asset.titleOrName();
        return title == null ? id : title;
    }
}
