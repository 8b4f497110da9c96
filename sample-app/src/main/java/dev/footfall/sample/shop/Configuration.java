package dev.footfall.sample.shop;

import dev.footfall.sample.tracking.Article;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a customer wants a product: the id of a finish for each of its choices.
 *
 * @param finishes by the choice's id, in the order of the choices
 */
public record Configuration(String product, Map<String, String> finishes) implements Serializable {

    /** What was asked for; where that is nothing the product offers, its standard. */
    static Configuration of(Product product, Map<String, String> wanted) {
        Map<String, String> finishes = new LinkedHashMap<>();
        for (Choice choice : product.choices()) {
            finishes.put(choice.id(), finish(choice, wanted.get(choice.id())).id());
        }
        return new Configuration(product.id(), finishes);
    }

    private static Finish finish(Choice choice, @Nullable String wanted) {
        return wanted == null ? choice.standard() : choice.finish(wanted).orElse(choice.standard());
    }

    /** The same for equal configurations. */
    public String id() {
        return UUID.nameUUIDFromBytes((product + finishes).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Article article() {
        return new Article(product, id(), finishes);
    }

    /** For addresses: {@code wood=oak&fabric=moss}. */
    public String query() {
        List<String> parts = new ArrayList<>();
        finishes.forEach((choice, finish) -> parts.add(choice + "=" + finish));
        return String.join("&", parts);
    }

    /** For people: {@code Oak, Moss}. */
    String text(Product of) {
        return String.join(
                ", ",
                of.choices().stream()
                        .map(choice -> finish(choice, finishes.get(choice.id())).name())
                        .toList());
    }

    Map<String, String> colours(Product of) {
        Map<String, String> colours = new LinkedHashMap<>();
        of.choices()
                .forEach(choice -> colours.put(
                        choice.id(), finish(choice, finishes.get(choice.id())).colour()));
        return colours;
    }
}
