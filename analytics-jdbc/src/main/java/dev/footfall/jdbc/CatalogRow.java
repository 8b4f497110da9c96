package dev.footfall.jdbc;

import dev.footfall.catalog.AssetFormat;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A catalog entry as a row.
 *
 * @param values in the order of {@link CatalogTable#columns()}
 */
record CatalogRow(String id, List<@Nullable String> values) {

    static CatalogRow of(CatalogAsset asset) {
        return new CatalogRow(
                asset.id(),
                Arrays.asList(asset.name(), asset.title(), JsonText.write(asset.metadata()), write(asset.formats())));
    }

    static CatalogRow of(CatalogUser user) {
        return new CatalogRow(user.id(), Arrays.asList(user.firstName(), user.lastName()));
    }

    static CatalogAsset asset(ResultSet row) throws SQLException {
        return new CatalogAsset(
                row.getString("id"),
                row.getString("name"),
                row.getString("title"),
                JsonText.read(row.getString("metadata")),
                formats(row.getString("formats")));
    }

    static CatalogUser user(ResultSet row) throws SQLException {
        return new CatalogUser(row.getString("id"), row.getString("first_name"), row.getString("last_name"));
    }

    private static String write(List<AssetFormat> formats) {
        return JsonText.write(formats.stream().map(CatalogRow::fields).toList());
    }

    private static Map<String, @Nullable Object> fields(AssetFormat format) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", format.type());
        fields.put("url", format.url());
        fields.put("size", format.size());
        return fields;
    }

    private static List<AssetFormat> formats(String text) {
        return JsonText.readArray(text).stream()
                .map(element -> format((Map<?, ?>) element))
                .toList();
    }

    private static AssetFormat format(Map<?, ?> fields) {
        Long size = fields.get("size") instanceof BigDecimal number ? number.longValueExact() : null;
        return new AssetFormat(text(fields, "type"), text(fields, "url"), size);
    }

    private static String text(Map<?, ?> fields, String name) {
        return (String) Objects.requireNonNull(fields.get(name), name);
    }
}
