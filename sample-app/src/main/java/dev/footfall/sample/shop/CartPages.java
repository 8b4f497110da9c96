package dev.footfall.sample.shop;

import dev.footfall.sample.tracking.ShopEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The cart, and what changes it. */
@Controller
class CartPages {

    private final ProductRange range;
    private final Visit visit;
    private final ShopEvents events;

    CartPages(ProductRange range, Visit visit, ShopEvents events) {
        this.range = range;
        this.visit = visit;
        this.events = events;
    }

    @GetMapping("/cart")
    String cart(HttpServletRequest request, Model model) {
        model.addAttribute("view", CartView.of(visit.cart(request), range));
        return "cart";
    }

    @PostMapping("/cart")
    String add(
            @RequestParam String product,
            @RequestParam(defaultValue = "1") int quantity,
            @RequestParam Map<String, String> wanted,
            HttpServletRequest request) {
        Product added = range.find(product).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int number = Math.max(1, Math.min(CartLine.MOST, quantity));
        Configuration configuration = Configuration.of(added, wanted);
        visit.keep(request, visit.cart(request).plus(configuration, number));
        events.addedToCart(request, visit.id(request), configuration.article(), number);
        return "redirect:/cart";
    }

    @PostMapping("/cart/change")
    String change(@RequestParam String line, @RequestParam int quantity, HttpServletRequest request) {
        visit.keep(request, visit.cart(request).with(line, quantity));
        return "redirect:/cart";
    }
}
