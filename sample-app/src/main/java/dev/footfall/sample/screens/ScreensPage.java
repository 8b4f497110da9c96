package dev.footfall.sample.screens;

import dev.footfall.sample.demo.Movie;
import dev.footfall.sample.demo.Screen;
import dev.footfall.sample.tracking.AnalyticsNames;
import dev.footfall.sample.tracking.ShopTenant;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page is the shop's screens, as long as somebody has it open. So it holds what a screen holds, its own key, which
 * opens nothing but the sending of what this one screen saw. What comes of it the page asks the API for, with a token
 * that the owner brings along.
 */
@Controller
class ScreensPage {

    private final AnalyticsNames names;
    private final ShopTenant tenant;
    private final ScreenKeys keys;

    ScreensPage(AnalyticsNames names, ShopTenant tenant, ScreenKeys keys) {
        this.names = names;
        this.tenant = tenant;
        this.keys = keys;
    }

    @GetMapping("/screens")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("apis", request.getContextPath() + names.mount().prefix());
        model.addAttribute("events", request.getContextPath() + tenant.endpoint());
        model.addAttribute("user", tenant.tenant().id());
        model.addAttribute("zone", names.zone());
        model.addAttribute("screens", Screen.PLAYING);
        model.addAttribute("movies", Movie.MOVIES);
        model.addAttribute("keys", keys.all());
        return "screens";
    }
}
