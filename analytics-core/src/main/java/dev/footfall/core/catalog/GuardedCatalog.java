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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A catalog that can be asked for any number of ids and never fails, whatever the one behind it does: without names an
 * answer is still worth having. Each id is asked for once, at most {@value #AT_ONCE} of them at a time; after a failure
 * no more are asked for. Of what comes back, only an entry that bears the id it was asked for counts.
 */
public final class GuardedCatalog implements Catalog {

    static final int AT_ONCE = 1_000;

    private static final Logger log = LoggerFactory.getLogger(GuardedCatalog.class);

    private final Catalog guarded;
    private final QuietLog quiet = new QuietLog(log);

    public GuardedCatalog(Catalog guarded) {
        this.guarded = guarded;
    }

    @Override
    public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
        return known(ids, some -> guarded.assets(tenant, some), CatalogAsset::id);
    }

    @Override
    public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
        return known(ids, some -> guarded.users(tenant, some), CatalogUser::id);
    }

    private <T> Map<String, T> known(
            Collection<String> ids, Function<List<String>, Map<String, T>> question, Function<T, String> id) {
        Map<String, T> known = new HashMap<>();
        List<String> distinct = List.copyOf(new HashSet<>(ids));
        try {
            for (int from = 0; from < distinct.size(); from += AT_ONCE) {
                List<String> some = distinct.subList(from, Math.min(distinct.size(), from + AT_ONCE));
                // The host may do with the list whatever it likes.
                add(known, question.apply(new ArrayList<>(some)), new HashSet<>(some), id);
            }
        } catch (RuntimeException | LinkageError e) {
            quiet.warn("The catalog cannot tell names", e.toString());
            log.debug("The catalog cannot tell names", e);
        }
        return known;
    }

    private <T> void add(
            Map<String, T> known, @Nullable Map<String, T> answer, Set<String> asked, Function<T, String> id) {
        Objects.requireNonNull(answer, "it answered null").forEach((key, entry) -> {
            if (isSound(key, entry, id) && asked.contains(key)) {
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
