package dev.footfall.core.catalog;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.core.logging.QuietLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A catalog that can be asked for any number of ids, and throws what the one behind it throws. */
final class SoundCatalog implements Catalog {

    static final int AT_ONCE = 1_000;

    private final Catalog asked;
    private final QuietLog quiet;

    SoundCatalog(Catalog asked, QuietLog quiet) {
        this.asked = asked;
        this.quiet = quiet;
    }

    @Override
    public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
        Map<String, CatalogAsset> known = new HashMap<>();
        addAssets(tenant, ids, known);
        return known;
    }

    @Override
    public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
        Map<String, CatalogUser> known = new HashMap<>();
        addUsers(tenant, ids, known);
        return known;
    }

    /** Adds what is known of them, also what was told before a failure. */
    void addAssets(Tenant tenant, Collection<String> ids, Map<String, CatalogAsset> known) {
        ask(ids, some -> asked.assets(tenant, some), CatalogAsset::id, known);
    }

    /** Adds what is known of them, also what was told before a failure. */
    void addUsers(Tenant tenant, Collection<String> ids, Map<String, CatalogUser> known) {
        ask(ids, some -> asked.users(tenant, some), CatalogUser::id, known);
    }

    private <T> void ask(
            Collection<String> ids,
            Function<List<String>, Map<String, T>> question,
            Function<T, String> id,
            Map<String, T> known) {
        List<String> distinct = List.copyOf(new HashSet<>(ids));
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            List<String> some = distinct.subList(from, Math.min(distinct.size(), from + AT_ONCE));
            // The host may do with the list whatever it likes.
            add(known, question.apply(new ArrayList<>(some)), new HashSet<>(some), id);
        }
    }

    private <T> void add(
            Map<String, T> known, @Nullable Map<String, T> answer, Set<String> wanted, Function<T, String> id) {
        Objects.requireNonNull(answer, "the catalog answered null").forEach((key, entry) -> {
            if (isSound(key, entry, id) && wanted.contains(key)) {
                known.put(key, entry);
            }
        });
    }

    private <T> boolean isSound(@Nullable String key, @Nullable T entry, Function<T, String> id) {
        boolean sound = key != null && entry != null && id.apply(entry).equals(key);
        if (!sound) {
            quiet.warn("The catalog answered wrongly", "an entry is null, or has another id than its key");
        }
        return sound;
    }
}
