package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.event.EventStore;
import dev.footfall.session.Session;
import dev.footfall.session.SessionStore;
import dev.footfall.store.EventLogStore;
import dev.footfall.store.LogInMemory;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Wrong ways to tell tenants apart: what collations forgive, and columns that are too short. */
final class TenantFaults {

    static final List<Fault> ALL = List.of(
            log("takes tenants for one that differ in case", TenantFaults::caseBlind),
            log(
                    "takes tenants for one that differ in an accent",
                    id -> Normalizer.normalize(id, Normalizer.Form.NFD).replaceAll("\\p{M}", "")),
            log("takes tenants for one that differ in a trailing blank", String::stripTrailing),
            log("takes tenants for one that differ in a leading blank", String::stripLeading),
            log("takes tenants for one that differ in their form", id -> Normalizer.normalize(id, Normalizer.Form.NFC)),
            log("takes tenants for one that are compatible", id -> Normalizer.normalize(id, Normalizer.Form.NFKC)),
            log("takes tenants for one that differ behind 127 characters", id -> cut(id, 127)),
            log("takes tenants for one whose first 64 characters are equal", id -> cut(id, 64)),
            new Fault(
                    "pages through the events of tenants that differ in case",
                    List.of("pagesHoldTheEventsOfOneTenant"),
                    sound -> SpoiltStore.events(sound, new Paging(sound.events()))),
            new Fault(
                    "finds sessions of a tenant that differs in case",
                    List.of("sessionsAreOfOneTenant"),
                    sound -> SpoiltStore.sessions(sound, sound.events(), new Sessions(sound.sessions()))),
            new Fault(
                    "names what a tenant has that differs in case",
                    List.of("aCatalogIsOfOneTenant"),
                    sound -> SpoiltStore.catalog(sound, new ForwardingCatalog(sound.catalog()) {
                        @Override
                        public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
                            return super.assets(blind(tenant), ids);
                        }

                        @Override
                        public void putAssets(Tenant tenant, Collection<CatalogAsset> assets) {
                            super.putAssets(blind(tenant), assets);
                        }
                    })),
            new Fault(
                    "lists the devices of a tenant that differs in case",
                    List.of("devicesAndTheirKeysAreOfOneTenant"),
                    sound -> SpoiltStore.devices(sound, sound.events(), new ForwardingDevices(sound.devices()) {
                        @Override
                        public List<Device> registered(Tenant tenant) {
                            return super.registered(blind(tenant));
                        }
                    })),
            new Fault(
                    "gives a device the key of a tenant's that differs in case",
                    List.of("devicesAndTheirKeysAreOfOneTenant"),
                    sound -> SpoiltStore.devices(sound, sound.events(), new ForwardingDevices(sound.devices()) {
                        @Override
                        public Map<String, String> keys(Tenant tenant, Map<String, String> offered) {
                            return super.keys(blind(tenant), offered);
                        }
                    })));

    private TenantFaults() {}

    private static String caseBlind(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private static Tenant blind(Tenant tenant) {
        return Tenant.of(caseBlind(tenant.id()));
    }

    private static String cut(String id, int length) {
        return id.substring(0, Math.min(length, id.length()));
    }

    /** Ids that two tenants share end in an exception of the store on the log, which is no unmet expectation. */
    private static Fault log(String name, UnaryOperator<String> key) {
        return new Fault(
                name,
                List.of("numbersAreOfOneTenant", "aSpanIsOfOneTenant"),
                sound -> new EventLogStore(new LogInMemory(key)));
    }

    /** As far as a page goes: what comes after it is right. */
    private static final class Paging extends ForwardingEvents {

        private final Set<Tenant> tenants = new HashSet<>();

        Paging(EventStore sound) {
            super(sound);
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            batch.forEach(event -> tenants.add(event.tenant()));
            return super.append(batch);
        }

        @Override
        public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
            List<Event> mixed = tenants.stream()
                    .filter(tenant -> blind(tenant).equals(blind(filter.tenant())))
                    .flatMap(tenant -> super.find(EventFilter.of(tenant), after, limit).events().stream())
                    .toList();
            return EventPage.of(mixed, limit);
        }
    }

    private record Sessions(SessionStore sound) implements SessionStore {
        @Override
        public Optional<Session> find(Tenant tenant, String id) {
            return sound.find(blind(tenant), id);
        }

        @Override
        public List<Session> findByVisitor(Tenant tenant, String visitor, Instant from, Instant to) {
            return sound.findByVisitor(tenant, visitor, from, to);
        }
    }
}
