package dev.footfall.sample.shop;

import dev.footfall.sample.tracking.ShopEvents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the shop remembers of a visitor until the session ends: its id and the cart. */
@Component
final class Visit {

    private static final String CART = "cart";
    private static final String ORDER = "order";

    private final ShopEvents events;

    Visit(ShopEvents events) {
        this.events = events;
    }

    /** The id under which the visitor's events are kept together. Not the session's own id, which must stay secret. */
    String id(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(ShopEvents.SESSION_ID) instanceof String known) {
            return known;
        }
        String id = UUID.randomUUID().toString();
        session.setAttribute(ShopEvents.SESSION_ID, id);
        events.sessionStarted(request, id);
        return id;
    }

    Cart cart(HttpServletRequest request) {
        return request.getSession().getAttribute(CART) instanceof Cart cart ? cart : Cart.EMPTY;
    }

    void keep(HttpServletRequest request, Cart cart) {
        request.getSession().setAttribute(CART, cart);
    }

    /** The number of the last order; empty when there is none. */
    String order(HttpServletRequest request) {
        return request.getSession().getAttribute(ORDER) instanceof String order ? order : "";
    }

    void ordered(HttpServletRequest request, String order) {
        request.getSession().setAttribute(ORDER, order);
        keep(request, Cart.EMPTY);
    }
}
