package dev.footfall.core.memory;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventPage;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.privacy.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record InMemoryPrivacy(Memory memory) implements PrivacyStore {

    @Override
    public List<Tenant> tenants() {
        return memory.tenants();
    }

    @Override
    public EventPage about(Subject subject, @Nullable EventCursor after, int limit) {
        List<Event> found = memory.read(
                subject.tenant(),
                kept -> kept.about(subject, after).limit(limit + 1L).toList());
        return EventPage.of(found, limit);
    }

    @Override
    public int erase(Subject subject, int limit) {
        return memory.change(subject.tenant(), kept -> kept.erase(subject, limit));
    }

    @Override
    public int expire(Expiry expiry, int limit) {
        return memory.change(expiry.tenant(), kept -> kept.expire(expiry, limit));
    }

    @Override
    public boolean lease(String task, String holder, Instant now, Instant until) {
        return memory.lease(task, holder, now, until);
    }
}
