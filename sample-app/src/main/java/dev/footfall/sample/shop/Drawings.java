package dev.footfall.sample.shop;

import dev.footfall.sample.drawing.Mesh;
import dev.footfall.sample.drawing.Model;
import dev.footfall.sample.drawing.Picture;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the products look like: a picture in any finish, and the model for the viewer. */
@RestController
class Drawings {

    static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

    private static final Map<String, String> FIXED = Map.of(
            "metal", "#4b4f55",
            "clay", "#bd7a5c",
            "cream", "#ece5d8",
            "dark", "#33363b",
            "leaf", "#62804f",
            "glow", "#fff3cf");

    private final ProductRange range;
    private final Map<String, Model> models = new ConcurrentHashMap<>();

    Drawings(ProductRange range) {
        this.range = range;
    }

    @GetMapping("/products/{id}/picture.svg")
    ResponseEntity<String> picture(@PathVariable String id, @RequestParam Map<String, String> wanted) {
        Product product = product(id);
        String svg = Picture.svg(model(id), colours(product, Configuration.of(product, wanted)));
        return answer(SVG).body(svg);
    }

    @GetMapping("/products/{id}/mesh.json")
    ResponseEntity<Mesh> mesh(@PathVariable String id) {
        return answer(MediaType.APPLICATION_JSON).body(Mesh.of(model(product(id).id())));
    }

    /** The colours that no choice decides, for the viewer. */
    static Map<String, String> colours(Product product, Configuration configuration) {
        Map<String, String> colours = new LinkedHashMap<>(FIXED);
        colours.put("accent", product.accent());
        colours.putAll(configuration.colours(product));
        colours.put("back", colours.getOrDefault("wood", "#999999"));
        return colours;
    }

    private Product product(String id) {
        return range.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Model model(String id) {
        return models.computeIfAbsent(id, Model::ofResource);
    }

    static ResponseEntity.BodyBuilder answer(MediaType type) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
