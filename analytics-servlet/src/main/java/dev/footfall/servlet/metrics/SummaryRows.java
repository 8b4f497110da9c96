package dev.footfall.servlet.metrics;

import dev.footfall.catalog.CatalogAsset;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a report, made as they are read; their names are asked for {@value #AT_ONCE} at a time.
 *
 * @param cells the measures that are cells
 */
record SummaryRows(
        List<AggregateRow> assets, List<String> cells, Function<Collection<String>, Map<String, CatalogAsset>> names)
        implements Iterable<List<@Nullable Object>> {

    private static final int AT_ONCE = 1_000;
    private static final String NO_ASSET = "(events without an asset)";

    @Override
    public Iterator<List<@Nullable Object>> iterator() {
        return IntStream.iterate(0, from -> from < assets.size(), from -> from + AT_ONCE)
                .mapToObj(from -> rows(assets.subList(from, Math.min(assets.size(), from + AT_ONCE))))
                .flatMap(List::stream)
                .iterator();
    }

    private List<List<@Nullable Object>> rows(List<AggregateRow> some) {
        Set<String> ids = some.stream()
                .map(row -> row.text(Attribute.ASSET))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, CatalogAsset> known = names.apply(ids);
        List<List<@Nullable Object>> rows = new ArrayList<>(some.size());
        some.forEach(row -> rows.add(row(row, known)));
        return rows;
    }

    private List<@Nullable Object> row(AggregateRow asset, Map<String, CatalogAsset> known) {
        String id = asset.text(Attribute.ASSET);
        List<@Nullable Object> row = new ArrayList<>(2 + cells.size());
        row.add(id);
        row.add(name(id, known));
        cells.forEach(cell -> row.add(asset.count(cell)));
        return row;
    }

    private static @Nullable String name(@Nullable String id, Map<String, CatalogAsset> known) {
        if (id == null) {
            return NO_ASSET;
        }
        CatalogAsset asset = known.get(id);
        return asset == null ? null : asset.name();
    }
}
