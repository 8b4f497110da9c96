package dev.footfall.access;

import org.jspecify.annotations.Nullable;

/**
 * Decides what a recognised caller may do. A host replaces it to add rules of its own. Safe for use by many threads.
 */
@FunctionalInterface
public interface AccessPolicy {

    /**
     * Whether the caller may do this to data of the tenant.
     *
     * @param workspace the part of the tenant that is asked for; null: no part in particular
     */
    boolean permits(Caller caller, Access access, Tenant tenant, @Nullable String workspace);

    /** The caller's own tenant, the access and the workspaces it was granted, and nothing else. */
    static AccessPolicy asGranted() {
        return (caller, access, tenant, workspace) ->
                caller.tenant().equals(tenant) && caller.may(access) && (workspace == null || caller.maySee(workspace));
    }
}
