package dev.footfall.core.access;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hosts of pages, found without looking at each; they match as in {@link dev.footfall.access.Caller#allowsDomain}.
 *
 * @param hosts some with a port
 * @param ends of hosts, each with its leading dot
 */
record Domains(Set<String> hosts, Set<String> ends) {

    static Domains of(Collection<String> domains) {
        Set<String> all =
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return new Domains(
                all.stream().filter(domain -> !domain.startsWith("*.")).collect(Collectors.toSet()),
                all.stream()
                        .filter(domain -> domain.startsWith("*."))
                        .map(domain -> domain.substring(1))
                        .collect(Collectors.toSet()));
    }

    boolean have(String hostAndPort) {
        String full = hostAndPort.toLowerCase(Locale.ROOT);
        int port = full.lastIndexOf(':');
        boolean hasPort = port >= 0 && full.substring(port + 1).matches("\\d+");
        return matches(full) || (hasPort && matches(full.substring(0, port)));
    }

    private boolean matches(String page) {
        if (hosts.contains(page)) {
            return true;
        }
        // A label at least must stand before the end.
        for (int dot = page.indexOf('.', 1); dot > 0; dot = page.indexOf('.', dot + 1)) {
            if (ends.contains(page.substring(dot))) {
                return true;
            }
        }
        return false;
    }
}
