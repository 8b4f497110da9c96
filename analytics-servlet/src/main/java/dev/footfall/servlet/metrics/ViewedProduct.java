package dev.footfall.servlet.metrics;

import dev.footfall.catalog.AssetFormat;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.core.json.JsonValues;
import dev.footfall.event.JsonObject;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset with its totals.
 *
 * @param known what the catalog tells of it; null: nothing
 */
record ViewedProduct(String id, @Nullable CatalogAsset known, Totals totals) {

    static void write(JsonGenerator json, @Nullable ViewedProduct product) throws IOException {
        if (product == null) {
            json.writeNull();
            return;
        }
        CatalogAsset known = product.known;
        json.writeStartObject();
        json.writeStringField("uuid", product.id);
        json.writeStringField("name", known == null ? null : known.name());
        json.writeFieldName("metadata");
        JsonValues.write(json, (known == null ? JsonObject.EMPTY : known.metadata()).asMap());
        json.writeArrayFieldStart("formats");
        for (AssetFormat format : known == null ? List.<AssetFormat>of() : known.formats()) {
            write(json, format);
        }
        json.writeEndArray();
        product.totals.write(json);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, AssetFormat format) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", format.type());
        json.writeStringField("url", format.url());
        json.writeFieldName("size");
        JsonValues.write(json, format.size());
        json.writeEndObject();
    }
}
