package dev.footfall.core.privacy;

import dev.footfall.access.Tenant;

/** What may hold something about people besides the events that are stored. */
public interface Copies {

    /**
     * Waits until everything that was offered before is stored or refused.
     *
     * @throws dev.footfall.StoreUnavailableException if it cannot be stored now
     */
    void settle();

    /**
     * Forgets what is remembered or was written of that tenant's events.
     *
     * @throws dev.footfall.StoreUnavailableException if something of it cannot be deleted now
     */
    void forget(Tenant tenant);
}
