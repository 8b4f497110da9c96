package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.query.Attribute;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.thirdparty.jdbi.v3.core.statement.PreparedBatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that stand for users, visitors and sessions of a tenant in its rollups. They are named as
 * {@link Attribute#VIEWER} names them, so that the three never mix.
 */
final class Numbers {

    private static final String FIND = "SELECT wanted_id, number" + WantedIds.from("footfall_number", "name");

    private static final String NAMES = "SELECT number, name FROM UNNEST(:numbers) AS wanted (wanted_no)"
            + " JOIN footfall_number ON footfall_number.number = wanted.wanted_no AND footfall_number.tenant = :tenant";

    private static final String INSERT = "INSERT INTO footfall_number (tenant, name) VALUES (:tenant, :name)";

    private static final int AT_ONCE = 5_000;

    private final Tenant tenant;

    Numbers(Tenant tenant) {
        this.tenant = tenant;
    }

    /** What a value of one of these attributes is called. */
    static @Nullable String name(Attribute attribute, @Nullable String value) {
        if (value == null || attribute == Attribute.VIEWER) {
            return value;
        }
        return prefix(attribute) + value;
    }

    /** What is called so. */
    static String value(Attribute attribute, String name) {
        return attribute == Attribute.VIEWER
                ? name
                : name.substring(prefix(attribute).length());
    }

    private static String prefix(Attribute attribute) {
        return switch (attribute) {
            case USER -> "user ";
            case VISITOR -> "visitor ";
            case SESSION_ID -> "session ";
            default -> throw new IllegalArgumentException(attribute.label() + " has no numbers");
        };
    }

    /** Those that have one. */
    Map<String, Long> find(Handle handle, Collection<String> names) {
        Map<String, Long> found = new HashMap<>();
        List<String> all = List.copyOf(names);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            WantedIds.bind(handle.createQuery(FIND), tenant.id(), String.class, some)
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    /** The guard must be locked: nobody else gives numbers meanwhile. */
    Map<String, Long> give(Handle handle, Set<String> names) {
        Map<String, Long> found = find(handle, names);
        Set<String> others = new HashSet<>(names);
        others.removeAll(found.keySet());
        if (!others.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            others.stream()
                    .sorted()
                    .forEach(name ->
                            batch.bind("tenant", tenant.id()).bind("name", name).add());
            batch.execute();
            found.putAll(find(handle, others));
        }
        return found;
    }

    /** What these numbers stand for. */
    Map<Long, String> names(Handle handle, Collection<Long> numbers) {
        Map<Long, String> names = new HashMap<>();
        List<Long> all = new ArrayList<>(numbers);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            handle.createQuery(NAMES)
                    .bindArray("numbers", Long.class, all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .bind("tenant", tenant.id())
                    .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                    .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        }
        return names;
    }
}
