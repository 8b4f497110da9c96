package dev.footfall.sample.videos;

import dev.footfall.sample.demo.Film;
import dev.footfall.sample.tracking.AnalyticsNames;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The films, whose pictures and sound are made in the page. What happens to them the tracker tells; what comes of that
 * the page asks the API for, with a token that the owner brings along.
 */
@Controller
class VideoPages {

    private final AnalyticsNames names;

    VideoPages(AnalyticsNames names) {
        this.names = names;
    }

    @GetMapping("/videos")
    String all(Model model) {
        model.addAttribute("films", Film.FILMS);
        return "videos";
    }

    @GetMapping("/videos/{id}")
    String one(@PathVariable String id, HttpServletRequest request, Model model) {
        model.addAttribute("apis", request.getContextPath() + names.mount().prefix());
        model.addAttribute("film", film(id));
        model.addAttribute(
                "others",
                Film.FILMS.stream().filter(film -> !film.id().equals(id)).toList());
        return "video";
    }

    private static Film film(String id) {
        return Film.FILMS.stream()
                .filter(film -> film.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
