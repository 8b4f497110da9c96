package dev.footfall.jdbc;

import dev.footfall.event.JsonObject;
import dev.footfall.query.Attribute;
import dev.footfall.query.FactRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row with what a question asks about. */
record ScannedRow(Instant at, Map<Attribute, Object> said, JsonObject metadata) implements FactRow {

    /**
     * Which columns that takes: the time, those of the attributes, and the metadata, if that is asked for.
     *
     * @param hasMetadata whether it is; of most events it is most of what there is to read
     */
    record Columns(DatasetSql dataset, List<Attribute> attributes, boolean hasMetadata) {

        Columns(DatasetSql dataset, Collection<Attribute> attributes, boolean hasMetadata) {
            this(dataset, List.copyOf(attributes), hasMetadata);
        }

        List<String> names() {
            List<String> names = new ArrayList<>(List.of(dataset.time()));
            attributes.forEach(attribute -> names.add(dataset.column(attribute)));
            if (hasMetadata) {
                names.add("metadata");
            }
            return names;
        }

        ScannedRow read(ResultSet row) throws SQLException {
            Map<Attribute, Object> said = new EnumMap<>(Attribute.class);
            for (int i = 0; i < attributes.size(); i++) {
                Attribute attribute = attributes.get(i);
                Object value = attribute.isNumber() ? number(row, i + 2) : row.getString(i + 2);
                if (value != null) {
                    said.put(attribute, value);
                }
            }
            JsonObject metadata = hasMetadata ? JsonText.read(row.getString(attributes.size() + 2)) : JsonObject.EMPTY;
            return new ScannedRow(Instant.ofEpochMilli(row.getLong(1)), said, metadata);
        }
    }

    static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : Double.valueOf(number);
    }

    @Override
    public @Nullable String text(Attribute attribute) {
        return said.get(attribute) instanceof String text ? text : null;
    }

    @Override
    public @Nullable Double number(Attribute attribute) {
        return said.get(attribute) instanceof Double number ? number : null;
    }
}
