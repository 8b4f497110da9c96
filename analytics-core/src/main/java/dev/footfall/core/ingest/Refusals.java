package dev.footfall.core.ingest;

import dev.footfall.RefusalReason;
import dev.footfall.access.Tenant;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Fault;
import dev.footfall.event.InvalidEventException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers the last event of each tenant that was not taken. Safe for use by many threads. */
final class Refusals {

    private static final int MAX_TENANTS = 1_000;

    private final Tenant ofHost;
    private final Clock clock;
    private final Map<Tenant, RefusedEvent> last = new LinkedHashMap<>();

    /** @param ofHost whose the events are that name no tenant */
    Refusals(Tenant ofHost, Clock clock) {
        this.ofHost = ofHost;
        this.clock = clock;
    }

    /** Notes one event of those: the one that something is wrong with, or else the first. */
    void note(List<EventDraft> drafts, RefusalReason reason, RuntimeException cause) {
        if (drafts.isEmpty()) {
            return;
        }
        Fault fault = cause instanceof InvalidEventException invalid
                ? invalid.faults().stream().findFirst().orElse(null)
                : null;
        EventDraft draft = drafts.get(fault == null || fault.index() >= drafts.size() ? 0 : fault.index());
        String message = fault == null ? String.valueOf(cause.getMessage()) : fault.message();
        Tenant said = draft.tenant();
        put(said == null ? ofHost : said, RefusedEvent.of(draft, reason, message, clock.instant()));
    }

    private void put(Tenant tenant, RefusedEvent refused) {
        synchronized (last) {
            last.remove(tenant);
            if (last.size() == MAX_TENANTS) {
                last.remove(last.keySet().iterator().next());
            }
            last.put(tenant, refused);
        }
    }

    Optional<RefusedEvent> last(Tenant tenant) {
        synchronized (last) {
            return Optional.ofNullable(last.get(tenant));
        }
    }
}
