package dev.footfall.servlet.container.shop;

import dev.footfall.Analytics;
import dev.footfall.event.EventDraft;
import dev.footfall.servlet.AnalyticsContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A host in its own class loader: tracks what it is asked to, and says what it knows. */
public final class ShopServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Analytics analytics = AnalyticsContext.of(getServletContext()).orElse(Analytics.noop());
        String product = request.getParameter("product");
        if (product != null) {
            analytics.track(
                    EventDraft.of("page view").session("visit").asset(product).user(request.getRemoteUser()));
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .write("shop " + AnalyticsContext.of(getServletContext()).isPresent());
    }

    /** Still tracks while it is put away. */
    @Override
    public void destroy() {
        AnalyticsContext.of(getServletContext())
                .ifPresent(analytics -> analytics.track(
                        EventDraft.of("page view").session("visit").asset("last")));
    }
}
