package dev.footfall.access;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone whose token or login has been recognised.
 *
 * @param name what logs call it; never the secret
 * @param tenant the one tenant whose data it may touch
 * @param access what it may do there
 * @param workspaces the workspaces it is limited to; empty: all
 * @param domains the hosts whose pages may use it, {@code shop.example}, {@code *.shop.example} or
 *     {@code localhost:8080}; empty: a private caller, which is no browser
 * @param device the one registered device that it speaks for; null: it speaks for no device, or for any
 * @param id what tells it from all other callers of the tenant; never the secret
 * @param requestsPerMinute how many requests a node takes from it in a minute; of a token that pages use, from each
 *     client address. Null: as many as the settings say
 */
public record Caller(
        String name,
        Tenant tenant,
        Set<Access> access,
        Set<String> workspaces,
        Set<String> domains,
        @Nullable String device,
        String id,
        @Nullable Integer requestsPerMinute) {

    public Caller {
        access = Set.copyOf(access);
        workspaces = Set.copyOf(workspaces);
        domains = Set.copyOf(domains);
    }

    /** Someone who speaks for no device in particular, is told by the name, and has no limit of its own. */
    public Caller(String name, Tenant tenant, Set<Access> access, Set<String> workspaces, Set<String> domains) {
        this(name, tenant, access, workspaces, domains, null);
    }

    /** Someone who is told by the name, and has no limit of its own. */
    public Caller(
            String name,
            Tenant tenant,
            Set<Access> access,
            Set<String> workspaces,
            Set<String> domains,
            @Nullable String device) {
        this(name, tenant, access, workspaces, domains, device, name, null);
    }

    /** Whether pages use it, so that its secret is public and only its domains protect it. */
    public boolean isBrowser() {
        return !domains.isEmpty();
    }

    public boolean may(Access wanted) {
        return access.contains(wanted);
    }

    public boolean maySee(String workspace) {
        return workspaces.isEmpty() || workspaces.contains(workspace);
    }

    /**
     * Whether a page on that host may use this caller's token. A domain without a port allows every port, one with a
     * port allows that port only; {@code *.} stands for one or more labels.
     *
     * @param hostAndPort the host of the page, with the port where it is not the scheme's own
     */
    public boolean allowsDomain(String hostAndPort) {
        String full = hostAndPort.toLowerCase(Locale.ROOT);
        String host = full.replaceFirst(":\\d+$", "");
        return domains.stream().anyMatch(domain -> matches(domain.toLowerCase(Locale.ROOT), full, host));
    }

    private static boolean matches(String domain, String full, String host) {
        return matches(domain, host) || matches(domain, full);
    }

    private static boolean matches(String domain, String page) {
        if (domain.startsWith("*.")) {
            return page.endsWith(domain.substring(1)) && page.length() >= domain.length();
        }
        return domain.equals(page);
    }
}
