package dev.footfall.servlet.query;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the catalog calls the keys of an answer.
 *
 * @param names by attribute, of those that have names in a catalog and are dimensions, and by key
 */
record KnownNames(Map<Attribute, Map<String, String>> names) {

    static final KnownNames NONE = new KnownNames(Map.of());

    /** Asks for all at once. */
    static KnownNames of(QueryAnswer answer, Catalog catalog) {
        Tenant tenant = answer.query().tenant();
        Map<Attribute, Map<String, String>> names = new LinkedHashMap<>();
        for (Attribute attribute : List.of(Attribute.ASSET, Attribute.USER)) {
            int place = answer.query().dimensions().indexOf(attribute);
            if (place >= 0) {
                Set<String> keys = keys(answer, place);
                names.put(
                        attribute,
                        attribute == Attribute.ASSET ? assets(catalog, tenant, keys) : users(catalog, tenant, keys));
            }
        }
        return new KnownNames(names);
    }

    private static Set<String> keys(QueryAnswer answer, int place) {
        QueryAnswer.Compared compared = answer.compared();
        Stream<AggregateRow> before = compared == null ? Stream.empty() : compared.rows().stream();
        return Stream.concat(answer.rows().stream(), before)
                .map(row -> row.keys().get(place))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> assets(Catalog catalog, Tenant tenant, Collection<String> ids) {
        Map<String, String> names = new TreeMap<>();
        catalog.assets(tenant, ids).forEach((id, asset) -> {
            String name = asset.name();
            if (name != null) {
                names.put(id, name);
            }
        });
        return names;
    }

    private static Map<String, String> users(Catalog catalog, Tenant tenant, Collection<String> ids) {
        Map<String, String> names = new TreeMap<>();
        catalog.users(tenant, ids).forEach((id, user) -> {
            String name = fullName(user);
            if (!name.isEmpty()) {
                names.put(id, name);
            }
        });
        return names;
    }

    private static String fullName(CatalogUser user) {
        return Stream.of(user.firstName(), user.lastName())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
