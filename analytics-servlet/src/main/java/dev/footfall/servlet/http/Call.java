package dev.footfall.servlet.http;

import dev.footfall.access.Access;
import dev.footfall.access.AccessPolicy;
import dev.footfall.access.Caller;
import dev.footfall.access.Tenant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An exchange with somebody who is recognised. */
public record Call(Exchange exchange, Caller caller, AccessPolicy policy) {

    public QueryString query() {
        return exchange.query();
    }

    /** What stands in the path, by the name that is declared. */
    public String part(String name) {
        return exchange.part(name);
    }

    public Tenant tenant() {
        return caller.tenant();
    }

    /** What the audit trail calls the caller. */
    public String actor() {
        return Actor.of(caller);
    }

    /** As who the caller puts questions. */
    public Object asker() {
        return exchange.asker(caller);
    }

    /** Whether the caller administers the whole tenant. */
    boolean isAdministrator() {
        return !caller.isBrowser() && caller.workspaces().isEmpty() && permits(Access.ADMIN, null);
    }

    /**
     * Asks for access to the tenant's data.
     *
     * @throws Problem if it is not granted
     */
    public void require(Access access) {
        if (!permits(access, null)) {
            throw Problem.forbidden("the token does not allow to " + verb(access));
        }
    }

    /**
     * Asks for access to a workspace's data.
     *
     * @throws Problem if it is not granted
     */
    public void require(Access access, String workspace) {
        if (!permits(access, workspace)) {
            throw Problem.forbidden(
                    "the token does not allow to " + verb(access) + " in workspace " + Shown.value(workspace));
        }
    }

    /**
     * Asks for what a route needs, at least in one of the caller's workspaces; which one it is about, is for the route
     * to ask.
     *
     * @throws Problem if it is not granted
     */
    void requireSomewhere(Access access) {
        boolean isGranted =
                permits(access, null) || caller.workspaces().stream().anyMatch(workspace -> permits(access, workspace));
        if (!isGranted) {
            throw Problem.forbidden("the token does not allow to " + verb(access));
        }
    }

    private static String verb(Access access) {
        return switch (access) {
            case READ -> "read";
            case WRITE -> "write";
            case ADMIN -> "administer";
        };
    }

    public boolean permits(Access access, @Nullable String workspace) {
        // The key of a device lies about in a shop: no policy makes more of it than it is.
        boolean isWithinKey = caller.device() == null || caller.may(access);
        return isWithinKey && policy.permits(caller, access, tenant(), workspace);
    }

    /**
     * Which workspaces an answer may be about: those that are asked for, or all that the caller may see.
     *
     * @param asked empty: no one in particular
     * @return empty: all of the tenant, also what belongs to none
     * @throws Problem if the caller may not see one of them, or none at all
     */
    public Set<String> readable(Collection<String> asked) {
        asked.forEach(workspace -> require(Access.READ, workspace));
        Set<String> granted = caller.workspaces();
        if (!asked.isEmpty() || granted.isEmpty()) {
            return Set.copyOf(asked);
        }
        Set<String> readable = granted.stream()
                .filter(workspace -> permits(Access.READ, workspace))
                .collect(Collectors.toSet());
        if (readable.isEmpty()) {
            throw Problem.forbidden("the token does not allow to read in any of its workspaces");
        }
        return readable;
    }

    /** The same for an event; one without a workspace is in none of those that a caller is limited to. */
    public boolean permitsEventOf(Access access, @Nullable String workspace) {
        boolean isOutside = workspace == null && !caller.workspaces().isEmpty();
        return !isOutside && permits(access, workspace);
    }

    /**
     * Holds an id of a tenant against the caller's own; null is nobody's.
     *
     * @throws Problem if that is somebody else's
     */
    public void requireTenant(@Nullable String id) {
        if (id != null && !id.equals(tenant().id())) {
            throw Problem.forbidden("the token is not for orgId " + Shown.value(id));
        }
    }
}
