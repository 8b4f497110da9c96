package dev.footfall.core.catalog;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.core.logging.QuietLog;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A catalog that can be asked for any number of ids and never fails, whatever the one behind it does: without names an
 * answer is still worth having. Each id is asked for once, at most {@value SoundCatalog#AT_ONCE} of them at a time;
 * after a failure no more are asked for. Of what comes back, only an entry that bears the id it was asked for counts.
 */
public final class GuardedCatalog implements Catalog {

    private static final Logger log = LoggerFactory.getLogger(GuardedCatalog.class);

    private final QuietLog quiet = new QuietLog(log);
    private final SoundCatalog guarded;

    public GuardedCatalog(Catalog guarded) {
        this.guarded = new SoundCatalog(guarded, quiet);
    }

    /** The same without the guard: it throws what the one behind it throws. */
    public Catalog unguarded() {
        return guarded;
    }

    /** The same for one answer that asks several times: it is not asked again once it has failed. */
    public Catalog forOneAnswer() {
        return new OneAnswer();
    }

    @Override
    public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
        return forOneAnswer().assets(tenant, ids);
    }

    @Override
    public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
        return forOneAnswer().users(tenant, ids);
    }

    private final class OneAnswer implements Catalog {

        private volatile boolean hasFailed;

        @Override
        public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
            return known(into -> guarded.addAssets(tenant, ids, into));
        }

        @Override
        public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
            return known(into -> guarded.addUsers(tenant, ids, into));
        }

        private <T> Map<String, T> known(Consumer<Map<String, T>> question) {
            Map<String, T> known = new HashMap<>();
            if (hasFailed) {
                return known;
            }
            try {
                question.accept(known);
            } catch (RuntimeException | LinkageError e) {
                hasFailed = true;
                quiet.warn("The catalog cannot tell names", e);
                log.debug("The catalog cannot tell names", e);
            }
            return known;
        }
    }
}
