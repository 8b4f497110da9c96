package dev.footfall.core.store;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.audience.DeviceStore;
import dev.footfall.catalog.Catalog;
import dev.footfall.session.SessionStore;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What works by itself on a store, whatever that lacks: here is decided once what does without, and how. What is asked
 * for by somebody is refused instead, see {@link #store()}.
 */
public final class Equipment {

    private static final Logger log = LoggerFactory.getLogger(Equipment.class);

    private static final Map<Capability, String> WITHOUT = new EnumMap<>(Map.ofEntries(
            Map.entry(Capability.SESSIONS, "each node knows only the sessions that it has seen begin"),
            Map.entry(Capability.USERS, "nobody is told who came back"),
            Map.entry(Capability.REPORTS, "reports have no state"),
            Map.entry(Capability.DEVICES, "devices are not registered and have no keys"),
            Map.entry(Capability.CATALOG, "nothing has a name, unless the host has a catalog"),
            Map.entry(Capability.SYSTEM, "the application is not measured"),
            Map.entry(Capability.EXPORTS, "nothing is exported"),
            Map.entry(Capability.REBUILD, "what is derived from events cannot be made anew"),
            Map.entry(
                    Capability.PRIVACY, "nothing is ever removed: neither what is too old nor what is about a person"),
            Map.entry(Capability.TOKENS, "tokens are those of the settings"),
            Map.entry(Capability.AUDIT, "nobody keeps who did what"),
            Map.entry(Capability.ROLLUPS, "every question is answered from the events"),
            Map.entry(Capability.JOURNEYS, "there are no funnels and no paths"),
            Map.entry(Capability.ANNOTATIONS, "nobody remarks on moments")));

    private final AnalyticsStore store;
    private final Set<Capability> lacking = EnumSet.allOf(Capability.class);

    public Equipment(AnalyticsStore given) {
        lacking.removeAll(given.capabilities());
        store = lacking.isEmpty() ? given : new LimitedStore(given);
    }

    /** To be called once, at the start. */
    public void tell() {
        if (!lacking.isEmpty()) {
            log.info("The store does not have everything: {}", shortcomings());
        }
    }

    String shortcomings() {
        return lacking.stream()
                .map(capability -> capability.label() + " (" + WITHOUT.get(capability) + ")")
                .collect(Collectors.joining(", "));
    }

    public boolean has(Capability capability) {
        return !lacking.contains(capability);
    }

    /** Where what it lacks throws {@link dev.footfall.UnsupportedCapabilityException} when it is used. */
    public AnalyticsStore store() {
        return store;
    }

    /** Where the session of a visitor is looked up. */
    public SessionStore sessions() {
        return has(Capability.SESSIONS) ? store.sessions() : new NoSessions();
    }

    /** Where tokens are looked up that may be a device's. */
    public DeviceStore devices() {
        return has(Capability.DEVICES) ? store.devices() : new NoDevices(store.devices());
    }

    /** Where tokens are looked up that may have been made at run time. */
    public IssuedTokenStore issuedTokens() {
        return has(Capability.TOKENS) ? store.tokens() : new NoTokens(store.tokens());
    }

    /** Where names are looked up that the host does not know. */
    public Catalog names() {
        return has(Capability.CATALOG) ? store.catalog() : Catalog.empty();
    }
}
