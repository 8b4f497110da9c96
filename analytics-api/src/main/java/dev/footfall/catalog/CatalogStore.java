package dev.footfall.catalog;

import dev.footfall.access.Tenant;
import java.util.Collection;

/**
 * The stored catalog, for hosts without one of their own. Safe for use by many threads and by many nodes on one
 * database. Every method throws {@link dev.footfall.StoreUnavailableException} when the database cannot be reached or
 * cannot answer now, and any other exception when asking again would be in vain.
 *
 * <p>What a call changes is changed as a whole and on disk when it returns; nobody sees half of it. After an exception
 * either everything or nothing is changed, and the same call may be made again. Of entries with one id in a call the
 * last counts, and of calls that overlap one is wholly the later. An id that no entry can have is an unknown one.
 */
public interface CatalogStore extends Catalog {

    /** Keeps these instead of what was kept under their ids; nothing of an earlier entry is left. */
    void putAssets(Tenant tenant, Collection<CatalogAsset> assets);

    /** Keeps these instead of what was kept under their ids; nothing of an earlier entry is left. */
    void putUsers(Tenant tenant, Collection<CatalogUser> users);

    /** Forgets these, and tells how many of them were there. */
    int deleteAssets(Tenant tenant, Collection<String> ids);

    /** Forgets these, and tells how many of them were there. */
    int deleteUsers(Tenant tenant, Collection<String> ids);

    /** Takes every entry and keeps none. */
    static CatalogStore noop() {
        return EmptyCatalog.INSTANCE;
    }
}
