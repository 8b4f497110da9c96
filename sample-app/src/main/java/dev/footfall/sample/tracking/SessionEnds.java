package dev.footfall.sample.tracking;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Notes when a visitor's session runs out. */
@Component
final class SessionEnds implements HttpSessionListener {

    private final ShopEvents events;

    SessionEnds(ShopEvents events) {
        this.events = events;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(ShopEvents.SESSION_ID) instanceof String session) {
            events.sessionEnded(session, Instant.ofEpochMilli(event.getSession().getLastAccessedTime()));
        }
    }
}
