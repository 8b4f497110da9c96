package dev.footfall.sample.shop;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the shop calls its products, so that answers about events can name them. */
@Component
final class ShopCatalog implements Catalog {

    private final ProductRange range;

    ShopCatalog(ProductRange range) {
        this.range = range;
    }

    @Override
    public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
        return ids.stream()
                .map(range::find)
                .flatMap(Optional::stream)
                .map(ShopCatalog::asset)
                .collect(Collectors.toMap(CatalogAsset::id, Function.identity()));
    }

    private static CatalogAsset asset(Product product) {
        JsonObject details = JsonObject.of(Map.of("line", product.line(), "price", product.cents() / 100.0));
        return CatalogAsset.of(product.id(), product.name()).withMetadata(details);
    }

    /** Its customers have no accounts. */
    @Override
    public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
        return Map.of();
    }
}
