package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventPage;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.privacy.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what the sound store does, but for what a fault overrides. */
abstract class ForwardingPrivacy implements PrivacyStore {

    final PrivacyStore sound;

    ForwardingPrivacy(PrivacyStore sound) {
        this.sound = sound;
    }

    @Override
    public List<Tenant> tenants() {
        return sound.tenants();
    }

    @Override
    public EventPage about(Subject subject, @Nullable EventCursor after, int limit) {
        return sound.about(subject, after, limit);
    }

    @Override
    public int erase(Subject subject, int limit) {
        return sound.erase(subject, limit);
    }

    @Override
    public int expire(Expiry expiry, int limit) {
        return sound.expire(expiry, limit);
    }

    @Override
    public boolean lease(String task, String holder, Instant now, Instant until) {
        return sound.lease(task, holder, now, until);
    }
}
