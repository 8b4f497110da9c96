package dev.footfall.sample.shop;

import dev.footfall.sample.tracking.ShopEvents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** From the cart to the thanks. */
@Controller
class CheckoutPages {

    private final ProductRange range;
    private final Visit visit;
    private final ShopEvents events;

    CheckoutPages(ProductRange range, Visit visit, ShopEvents events) {
        this.range = range;
        this.visit = visit;
        this.events = events;
    }

    @GetMapping("/checkout")
    String form(HttpServletRequest request, Model model) {
        return visit.cart(request).isEmpty() ? "redirect:/cart" : form(request, model, Address.EMPTY, Map.of());
    }

    @PostMapping("/checkout")
    String order(
            @ModelAttribute("address") Address address,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Cart cart = visit.cart(request);
        if (cart.isEmpty()) {
            return "redirect:/cart";
        }
        Map<String, String> faults = address.faults();
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(request, model, address, faults);
        }
        place(request, cart);
        return "redirect:/thank-you";
    }

    @GetMapping("/thank-you")
    String thanks(HttpServletRequest request, Model model) {
        model.addAttribute("order", visit.order(request));
        return visit.order(request).isEmpty() ? "redirect:/" : "thanks";
    }

    private String form(HttpServletRequest request, Model model, Address address, Map<String, String> faults) {
        model.addAttribute("view", CartView.of(visit.cart(request), range));
        model.addAttribute("address", address);
        model.addAttribute("faults", faults);
        return "checkout";
    }

    private void place(HttpServletRequest request, Cart cart) {
        String order = UUID.randomUUID().toString().substring(0, 8);
        for (CartView.Line line : CartView.of(cart, range).lines()) {
            events.ordered(
                    request,
                    visit.id(request),
                    order,
                    line.configuration().article(),
                    line.quantity(),
                    line.product().cents());
        }
        visit.ordered(request, order);
    }
}
