package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventPage;
import dev.footfall.event.Text;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.privacy.Subject;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class JdbcPrivacyStore implements PrivacyStore {

    private final Supplier<Database> database;

    JdbcPrivacyStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public List<Tenant> tenants() {
        return database.get().read("list tenants", JdbcPrivacyStore::tenants);
    }

    /** A step along the index for each. */
    static List<Tenant> tenants(Handle handle) {
        List<Tenant> tenants = new ArrayList<>();
        Optional<String> next = tenant(handle, "");
        while (next.isPresent()) {
            tenants.add(Tenant.of(next.get()));
            next = tenant(handle, next.get());
        }
        tenants.sort(Comparator.comparing(Tenant::id, Text.BY_CODE_POINT));
        return tenants;
    }

    private static Optional<String> tenant(Handle handle, String after) {
        return handle.createQuery("SELECT tenant FROM footfall_event WHERE tenant > :after ORDER BY tenant LIMIT 1")
                .bind("after", after)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public EventPage about(Subject subject, @Nullable EventCursor after, int limit) {
        Database db = database.get();
        return isStorable(subject)
                ? db.scan("find events about a person", handle -> new About(db, handle, subject).page(after, limit))
                : new EventPage(List.of(), null);
    }

    @Override
    public int erase(Subject subject, int limit) {
        Database db = database.get();
        return isStorable(subject)
                ? remove(
                        subject.tenant(),
                        true,
                        limit,
                        some -> db.scan(
                                "look for events to erase",
                                handle -> toErase(new Named(handle, db.dialect().reader(), subject), some)))
                : 0;
    }

    /**
     * Never the last event that tells of a session before those of it that name nobody: nothing would tell any more
     * that they are meant.
     */
    private static Collection<UUID> toErase(Named person, int limit) {
        List<Named.Place> naming = new ArrayList<>();
        person.naming(limit, naming::add);
        Set<String> sessions = new LinkedHashSet<>();
        naming.forEach(place -> {
            if (place.session() != null) {
                sessions.add(place.session());
            }
        });
        List<UUID> ids = new ArrayList<>();
        person.nameless(sessions, limit, place -> ids.add(place.id()));
        naming.stream().limit(limit - (long) ids.size()).forEach(place -> ids.add(place.id()));
        return ids;
    }

    @Override
    public int expire(Expiry expiry, int limit) {
        Database db = database.get();
        return remove(
                expiry.tenant(),
                false,
                limit,
                some -> db.ask(
                        "look for events that are too old",
                        handle -> new Expired(handle, db.dialect().reader(), expiry, some).ids()));
    }

    /**
     * Looked for before the transaction that removes them: nobody waits for that. If somebody else has removed some of
     * them meanwhile, others are looked for in their stead.
     *
     * @param search finds so many at most; fewer: there are no others
     */
    private int remove(Tenant tenant, boolean forGood, int limit, IntFunction<Collection<UUID>> search) {
        Removal removal = new Removal(database.get(), tenant, forGood);
        int left = limit;
        while (left > 0) {
            Collection<UUID> found = search.apply(left);
            int removed = removal.run(found);
            boolean isAll = found.size() < left && removed == found.size();
            left -= removed;
            if (isAll) {
                break;
            }
        }
        return limit - left;
    }

    private static boolean isStorable(Subject subject) {
        return Text.firstUnstorable(subject.id()) < 0;
    }

    @Override
    public boolean lease(String task, String holder, Instant now, Instant until) {
        Database db = database.get();
        return db.write("take up a task", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            return new TaskLease(handle, task).take(holder, now, until);
        });
    }
}
