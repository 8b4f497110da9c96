package dev.footfall.servlet.events;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.event.Event;
import dev.footfall.event.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the catalog, once for each answer. */
final class AssetNames {

    private static final Logger log = LoggerFactory.getLogger(AssetNames.class);

    private final Catalog catalog;

    AssetNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What is known of the events' assets, by id. */
    Map<String, Asset> of(Tenant tenant, List<Event> events) {
        Set<String> ids =
                events.stream().map(Event::asset).filter(Objects::nonNull).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            return catalog.assets(tenant, ids).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> Asset.of(entry.getValue())));
        } catch (RuntimeException e) {
            // The host's own code: without names the answer is still worth having.
            log.warn("The catalog cannot name assets", e);
            return Map.of();
        }
    }

    /** What an event tells of its asset. */
    record Asset(@Nullable String name, JsonObject metadata) {

        static final Asset UNKNOWN = new Asset(null, JsonObject.EMPTY);

        static Asset of(CatalogAsset asset) {
            return new Asset(asset.name(), asset.metadata());
        }
    }
}
