package dev.footfall.core.session;

import dev.footfall.core.settings.SessionSettings;
import dev.footfall.session.Session;
import java.time.Duration;
import java.time.Instant;

/**
 * A session that may still take events in.
 *
 * @param visitor whose it is
 */
record OpenSession(String id, String visitor, Instant startedAt, Instant endedAt) {

    static OpenSession of(Session session, String visitor) {
        return new OpenSession(session.id(), visitor, session.startedAt(), session.endedAt());
    }

    /**
     * Whether an event at that time belongs to it: without a long pause on either side, and without making it too long.
     */
    boolean takes(Instant at, SessionSettings settings) {
        OpenSession extended = with(at);
        return gap(at).compareTo(settings.timeout()) < 0
                && Duration.between(extended.startedAt, extended.endedAt).compareTo(settings.maximum()) <= 0;
    }

    /** The pause between the session and that time; zero inside it. */
    Duration gap(Instant at) {
        if (at.isBefore(startedAt)) {
            return Duration.between(at, startedAt);
        }
        return at.isAfter(endedAt) ? Duration.between(endedAt, at) : Duration.ZERO;
    }

    OpenSession with(Instant at) {
        return new OpenSession(
                id, visitor, at.isBefore(startedAt) ? at : startedAt, at.isAfter(endedAt) ? at : endedAt);
    }

    /** What two views of the same session know together. */
    OpenSession with(OpenSession same) {
        return with(same.startedAt).with(same.endedAt);
    }
}
