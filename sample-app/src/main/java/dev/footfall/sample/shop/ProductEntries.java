package dev.footfall.sample.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footfall.catalog.AssetFormat;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.event.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the catalog is to know of the products. */
@Component
public final class ProductEntries {

    private final ProductRange range;
    private final Drawings drawings;
    private final ObjectMapper json;

    ProductEntries(ProductRange range, Drawings drawings, ObjectMapper json) {
        this.range = range;
        this.drawings = drawings;
        this.json = json;
    }

    /**
     * An entry for each product.
     *
     * @param root where the shop is, and so the files of its products
     */
    public List<CatalogAsset> all(String root) {
        return range.all().stream().map(product -> entry(product, root)).toList();
    }

    private CatalogAsset entry(Product product, String root) {
        String files = root + "/products/" + product.id();
        return CatalogAsset.of(product.id(), product.name())
                .withTitle(product.name() + ", " + product.line())
                .withMetadata(details(product))
                .withFormats(
                        new AssetFormat("image/svg+xml", files + "/picture.svg", picture(product)),
                        new AssetFormat("application/json", files + "/mesh.json", mesh(product)));
    }

    private static JsonObject details(Product product) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("line", product.line());
        details.put("price", product.cents() / 100.0);
        details.put("currency", "EUR");
        return JsonObject.of(details);
    }

    private long picture(Product product) {
        String svg = drawings.picture(product.id(), Map.of()).getBody();
        return Objects.requireNonNull(svg).getBytes(StandardCharsets.UTF_8).length;
    }

    private long mesh(Product product) {
        try {
            return json.writeValueAsBytes(drawings.mesh(product.id()).getBody()).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
