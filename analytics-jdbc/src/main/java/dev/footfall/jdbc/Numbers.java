package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.jdbc.rollup.IdKind;
import dev.footfall.query.Attribute;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.thirdparty.jdbi.v3.core.statement.PreparedBatch;
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

    private record Numbered(String name, long number) {

        long id() {
            return IdKind.ofName(name).id(number);
        }
    }

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
        return kind(attribute).name(value);
    }

    private static IdKind kind(Attribute attribute) {
        return switch (attribute) {
            case USER -> IdKind.USER;
            case VISITOR -> IdKind.VISITOR;
            case SESSION_ID -> IdKind.SESSION;
            default -> throw new IllegalArgumentException(attribute.label() + " has no numbers");
        };
    }

    /** The ids of those that have a number which rollups have room for. */
    Map<String, Long> find(Handle handle, Collection<String> names) {
        Map<String, Long> found = new HashMap<>();
        List<String> all = List.copyOf(names);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            WantedIds.bind(handle.createQuery(FIND), tenant.id(), String.class, some)
                    .map((row, context) -> new Numbered(row.getString(1), row.getLong(2)))
                    .stream()
                    .filter(numbered -> numbered.number() <= IdKind.LAST)
                    .forEach(numbered -> found.put(numbered.name(), numbered.id()));
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
            if (!found.keySet().containsAll(others)) {
                throw new JdbcStoreException(
                        "rollups have no room for more than " + IdKind.LAST + " users, visitors and sessions", null);
            }
        }
        return found;
    }

    /** What these ids are called. */
    Map<Long, String> names(Handle handle, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        List<Long> numbers = ids.stream().map(IdKind::number).toList();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            handle.createQuery(NAMES)
                    .bindArray("numbers", Long.class, numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE)))
                    .bind("tenant", tenant.id())
                    .map((row, context) -> new Numbered(row.getString(2), row.getLong(1)))
                    .forEach(numbered -> names.put(numbered.id(), numbered.name()));
        }
        return names;
    }
}
