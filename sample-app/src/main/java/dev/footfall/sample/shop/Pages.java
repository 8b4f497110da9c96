package dev.footfall.sample.shop;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages that only show something. */
@Controller
class Pages {

    private final ProductRange range;

    Pages(ProductRange range) {
        this.range = range;
    }

    @GetMapping("/")
    String front(Model model) {
        model.addAttribute("products", range.all());
        model.addAttribute("hero", range.all().get(0));
        return "front";
    }

    @GetMapping("/products/{id}")
    String product(@PathVariable String id, @RequestParam Map<String, String> wanted, Model model) {
        show(id, wanted, model);
        model.addAttribute(
                "others",
                range.all().stream()
                        .filter(other -> !other.id().equals(id))
                        .limit(4)
                        .toList());
        return "product";
    }

    @GetMapping("/products/{id}/room")
    String room(
            @PathVariable String id,
            @RequestParam Map<String, String> wanted,
            Model model,
            HttpServletRequest request) {
        if (!show(id, wanted, model).roomView()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("via", "scan".equals(request.getParameter("via")) ? "scan" : "click");
        return "room";
    }

    private Product show(String id, Map<String, String> wanted, Model model) {
        Product product = range.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("product", product);
        Configuration configuration = Configuration.of(product, wanted);
        model.addAttribute("configuration", configuration);
        model.addAttribute("colours", Drawings.colours(product, configuration));
        return product;
    }
}
