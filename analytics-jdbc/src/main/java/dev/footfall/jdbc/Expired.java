package dev.footfall.jdbc;

import dev.footfall.event.EventOrder;
import dev.footfall.privacy.Expiry;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Finds the oldest events that are too old, type by type: however many older ones are kept because of their type, none
 * of them is read.
 */
final class Expired {

    private static final Comparator<Aged> OLDEST_FIRST =
            Comparator.comparing(Aged::at).thenComparing(Aged::id, EventOrder.BY_ID);

    private final Handle handle;
    private final String events;
    private final Expiry expiry;
    private final int limit;

    private record Aged(long at, UUID id) {}

    Expired(Handle handle, Reader reader, Expiry expiry, int limit) {
        this.handle = handle;
        this.events = reader.eventsOfOneType();
        this.expiry = expiry;
        this.limit = limit;
    }

    List<UUID> ids() {
        PriorityQueue<Aged> oldest = new PriorityQueue<>(OLDEST_FIRST.reversed());
        for (String type : types()) {
            for (Aged event : oldest(type, bound(oldest))) {
                oldest.add(event);
                if (oldest.size() > limit) {
                    oldest.remove();
                }
            }
        }
        return oldest.stream().map(Aged::id).toList();
    }

    /** What is not older than all that were found need not be looked at. */
    private long bound(PriorityQueue<Aged> oldest) {
        Aged youngest = oldest.peek();
        return youngest == null || oldest.size() < limit ? Millis.ceil(expiry.before()) : youngest.at() + 1;
    }

    private List<Aged> oldest(String type, long before) {
        return handle.createQuery("SELECT occurred_at, id FROM " + events
                        + " WHERE tenant = :tenant AND type = :type AND occurred_at < :before"
                        + " ORDER BY tenant, type, occurred_at LIMIT :limit")
                .bind("tenant", expiry.tenant().id())
                .bind("type", type)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new Aged(row.getLong(1), row.getObject(2, UUID.class)))
                .list();
    }

    private Set<String> types() {
        Set<String> types = new TreeSet<>(expiry.only().isEmpty() ? known() : expiry.only());
        types.removeAll(expiry.except());
        return types;
    }

    /** A step along the index for each. */
    private Set<String> known() {
        Set<String> known = new TreeSet<>();
        Optional<String> next = type("");
        while (next.isPresent()) {
            known.add(next.get());
            next = type(next.get());
        }
        return known;
    }

    private Optional<String> type(String after) {
        return handle.createQuery("SELECT type FROM " + events
                        + " WHERE tenant = :tenant AND type > :after ORDER BY tenant, type LIMIT 1")
                .bind("tenant", expiry.tenant().id())
                .bind("after", after)
                .mapTo(String.class)
                .findOne();
    }
}
