package dev.footfall.sample.numbers;

import dev.footfall.sample.demo.Places;
import dev.footfall.sample.demo.ServiceChannel;
import dev.footfall.sample.demo.Showroom;
import dev.footfall.sample.tracking.AnalyticsNames;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The frame in which the shop's owner sees its numbers. The numbers are not in it: the page asks the APIs for them,
 * with a token that the owner brings along and that no page of the shop holds.
 */
@Controller
class NumbersPage {

    private final AnalyticsNames names;

    NumbersPage(AnalyticsNames names) {
        this.names = names;
    }

    @GetMapping("/numbers")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("apis", request.getContextPath() + names.mount().prefix());
        model.addAttribute("zone", names.zone());
        model.addAttribute("today", LocalDate.now(names.zone()));
        model.addAttribute("showrooms", Showroom.values());
        model.addAttribute("channels", ServiceChannel.values());
        model.addAttribute("sites", List.of(Places.SHOP, Places.MAGAZINE, request.getServerName()));
        return "numbers";
    }
}
