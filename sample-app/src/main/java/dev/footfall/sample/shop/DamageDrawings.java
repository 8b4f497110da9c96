package dev.footfall.sample.shop;

import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a photograph at the service desk would show: the product, and a ring around what is wrong with it. */
@RestController
class DamageDrawings {

    private static final int THUMB = 120;
    private static final int MEDIUM = 640;

    private final Drawings drawings;

    DamageDrawings(Drawings drawings) {
        this.drawings = drawings;
    }

    @GetMapping("/desk/{product}/{image:\\d{1,18}}.svg")
    ResponseEntity<String> image(
            @PathVariable String product,
            @PathVariable long image,
            @RequestParam(defaultValue = "medium") String size) {
        String whole =
                Objects.requireNonNull(drawings.picture(product, Map.of()).getBody());
        int width = size.equals("thumb") ? THUMB : MEDIUM;
        String sized = whole.replaceFirst("<svg ", "<svg width=\"" + width + "\" ");
        return Drawings.answer(Drawings.SVG).body(sized.replace("</svg>", ring(image) + "</svg>"));
    }

    /** Always in the same place of the same image. */
    private static String ring(long image) {
        long x = 120 + Math.floorMod(image * 37, 160L);
        long y = 110 + Math.floorMod(image * 53, 130L);
        return "<circle cx=\"" + x + "\" cy=\"" + y
                + "\" r=\"26\" fill=\"none\" stroke=\"#c8321f\" stroke-width=\"6\"/>";
    }
}
