package dev.footfall.sample.tracking;

import dev.footfall.Analytics;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells a curious visitor where to look at the events. */
@Controller
class EventsPage {

    private final Analytics analytics;
    private final ShopTenant tenant;

    EventsPage(Analytics analytics, ShopTenant tenant) {
        this.analytics = analytics;
        this.tenant = tenant;
    }

    @GetMapping("/demo")
    String show(HttpServletRequest request, Model model) {
        String root = request.getRequestURL().toString().replaceFirst("/demo$", "");
        model.addAttribute("stats", analytics.stats());
        model.addAttribute("events", root + tenant.endpoint());
        return "demo";
    }
}
