package dev.footfall.privacy;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person, as one tenant knows it: by name or by pseudonym.
 *
 * <p>About it are the events that name it, those of robots included, and the events of the sessions of these that name
 * nobody of its kind: what somebody did before signing in is as much about that user as what came after it.
 *
 * @param id as in {@link Event#user()} or {@link Event#visitor()}, 1 to 128 characters
 */
public record Subject(Tenant tenant, Kind kind, String id) {

    /** What the id is. */
    public enum Kind {
        USER,
        VISITOR;

        /** The name in messages and in routes. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Subject user(Tenant tenant, String id) {
        return new Subject(tenant, Kind.USER, id);
    }

    public static Subject visitor(Tenant tenant, String id) {
        return new Subject(tenant, Kind.VISITOR, id);
    }

    /** Whom the event names, of this kind; null: nobody. */
    public @Nullable String named(Event event) {
        return kind == Kind.USER ? event.user() : event.visitor();
    }

    /** Whether the event names this person. */
    public boolean isNamedBy(Event event) {
        return tenant.equals(event.tenant()) && id.equals(named(event));
    }

    /**
     * Whether the event is about this person.
     *
     * @param sessions those of the tenant's events that name it
     */
    public boolean concerns(Event event, Set<String> sessions) {
        String session = event.session();
        return isNamedBy(event)
                || (tenant.equals(event.tenant())
                        && named(event) == null
                        && session != null
                        && sessions.contains(session));
    }

    /** Without the id, which has no place in logs. */
    @Override
    public String toString() {
        return kind.label() + " of " + tenant;
    }
}
