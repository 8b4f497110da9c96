package dev.footfall.servlet.catalog;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.AssetFormat;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.core.json.JsonValues;
import dev.footfall.event.JsonObject;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assets: {@code {"id","name","title","metadata":{},"formats":[{"type","url","size"}]}}. */
record AssetKind() implements EntryKind<CatalogAsset> {

    static final List<Parameter> FIELDS = List.of(
            Parameter.of("id", ValueKind.ID),
            Parameter.text("name"),
            Parameter.text("title"),
            Parameter.of("metadata", ValueKind.OBJECT),
            Parameter.of("formats", ValueKind.OBJECTS));

    @Override
    public String noun() {
        return "asset";
    }

    @Override
    public String id(CatalogAsset asset) {
        return asset.id();
    }

    @Override
    public @Nullable CatalogAsset read(EntryFields fields) throws IOException {
        String assetName = null;
        String title = null;
        JsonObject metadata = JsonObject.EMPTY;
        List<AssetFormat> formats = List.of();
        for (String name = fields.next(); name != null; name = fields.next()) {
            switch (name) {
                case "id" -> fields.readId();
                case "name" -> assetName = fields.text(name);
                case "title" -> title = fields.text(name);
                case "metadata" -> metadata = fields.object(name);
                case "formats" -> formats = new FormatReader(fields).read();
                default -> fields.refuse(name, "id, name, title, metadata, formats");
            }
        }
        String id = fields.id();
        return id == null ? null : new CatalogAsset(id, assetName, title, metadata, formats);
    }

    @Override
    public void write(JsonGenerator json, CatalogAsset asset) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", asset.id());
        json.writeStringField("name", asset.name());
        json.writeStringField("title", asset.title());
        json.writeFieldName("metadata");
        JsonValues.write(json, asset.metadata().asMap());
        json.writeArrayFieldStart("formats");
        for (AssetFormat format : asset.formats()) {
            write(json, format);
        }
        json.writeEndArray();
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

    @Override
    public Map<String, CatalogAsset> find(Catalog catalog, Tenant tenant, Collection<String> ids) {
        return catalog.assets(tenant, ids);
    }

    @Override
    public void put(CatalogStore catalog, Tenant tenant, Collection<CatalogAsset> assets) {
        catalog.putAssets(tenant, assets);
    }

    @Override
    public int delete(CatalogStore catalog, Tenant tenant, Collection<String> ids) {
        return catalog.deleteAssets(tenant, ids);
    }
}
