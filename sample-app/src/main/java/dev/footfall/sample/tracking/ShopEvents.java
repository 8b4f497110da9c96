package dev.footfall.sample.tracking;

import dev.footfall.Analytics;
import dev.footfall.event.EventDraft;
import dev.footfall.servlet.http.RequestClient;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events that the shop's server sends: what it knows for certain, and what a page may not be trusted with. */
@Component
public final class ShopEvents {

    /** Under which a visitor's session keeps the id of its events. */
    public static final String SESSION_ID = "footfall-session";

    private final Analytics analytics;
    private final RequestClient clients;

    ShopEvents(Analytics analytics, RequestClient clients) {
        this.analytics = analytics;
        this.clients = clients;
    }

    public void sessionStarted(HttpServletRequest request, String session) {
        analytics.track(from(request, session, "product session start"));
    }

    /** Tells that a session has run out; it ended when the visitor was last heard of */
    void sessionEnded(String session, Instant lastSeen) {
        analytics.track(EventDraft.of("product session end").session(session).occurredAt(lastSeen));
    }

    public void pageViewed(HttpServletRequest request, String session, @Nullable String product) {
        analytics.track(from(request, session, "page view").asset(product).metadata("path", path(request)));
    }

    public void addedToCart(HttpServletRequest request, String session, Article what, int quantity) {
        analytics.track(of(request, session, "product cart-add", what).metric(quantity));
    }

    /**
     * Tells of one line of an order.
     *
     * @param cents the price of one
     */
    public void ordered(
            HttpServletRequest request, String session, String order, Article what, int quantity, long cents) {
        analytics.track(of(request, session, "product ordered", what)
                .metric(quantity)
                .metadata("order", order)
                .metadata("priceCents", cents)
                .metadata("currency", "EUR"));
    }

    private EventDraft of(HttpServletRequest request, String session, String type, Article what) {
        return from(request, session, type)
                .asset(what.product())
                .config(what.configurationId())
                .configuration(what.configuration());
    }

    private EventDraft from(HttpServletRequest request, String session, String type) {
        return EventDraft.of(type)
                .session(session)
                .domain(request.getServerName())
                .client(clients.of(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
