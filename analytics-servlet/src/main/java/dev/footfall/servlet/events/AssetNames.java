package dev.footfall.servlet.events;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for the names of all assets of an answer at once. */
record AssetNames(Catalog names) {

    /** What is known of the events' assets, by id. */
    Map<String, CatalogAsset> of(Tenant tenant, List<Event> events) {
        Set<String> ids =
                events.stream().map(Event::asset).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : names.assets(tenant, ids);
    }
}
