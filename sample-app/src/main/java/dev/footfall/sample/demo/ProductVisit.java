package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import dev.footfall.sample.shop.Choice;
import dev.footfall.sample.shop.Finish;
import dev.footfall.sample.shop.Product;
import dev.footfall.sample.shop.ProductRange;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks at products, turns them around, and buys now and then. */
final class ProductVisit {

    private final Dice dice;
    private final Walk walk;
    private final Person person;

    ProductVisit(Dice dice, Walk walk, Person person) {
        this.dice = dice;
        this.walk = walk;
        this.person = person;
    }

    void run() {
        if (dice.chance(0.6)) {
            walk.opens("/", null).pause(12);
        }
        int products = 1 + dice.zipf(5);
        for (int i = 0; i < products; i++) {
            look(ProductRange.products().get(dice.zipf(ProductRange.products().size())));
        }
        if (dice.chance(0.3)) {
            walk.pause(20).does(EventDraft.of("product session end"));
        }
    }

    /** Looks at one product in another site's page, where nothing is sold. */
    void embedded() {
        turn(ProductRange.products().get(dice.zipf(4)));
    }

    private void look(Product product) {
        Map<String, String> finishes = standard(product);
        walk.opens("/products/" + product.id(), product.id()).pause(4);
        turn(product);
        if (dice.chance(0.4)) {
            configure(product, finishes);
        }
        rare(product);
        if (dice.chance(0.1)) {
            buy(product, finishes);
        }
        walk.pause(15);
    }

    private void turn(Product product) {
        walk.does(event("product 3D view", product));
        roomOffer(product);
        int turns = dice.chance(0.55) ? dice.between(1, 6) : 0;
        for (int i = 0; i < turns; i++) {
            walk.pause(6)
                    .does(event("product interaction", product).metadata("kind", dice.chance(0.8) ? "turn" : "zoom"));
        }
    }

    private void roomOffer(Product product) {
        if (!product.roomView()) {
            walk.does(event("product AR not available", product));
            return;
        }
        walk.does(event("product AR offered", product));
        if (dice.chance(person.browser().canShowRooms() ? 0.3 : 0.08)) {
            String action = person.browser().canShowRooms() ? "click" : "scan";
            walk.pause(9).does(event("product AR view", product).metadata("action", action));
        }
    }

    private void configure(Product product, Map<String, String> finishes) {
        Choice choice = dice.any(product.choices());
        Finish finish = dice.any(choice.finishes());
        finishes.put(choice.id(), finish.id());
        walk.pause(5)
                .does(event("product configuration attribute set", product)
                        .metadata("attribute", choice.id())
                        .metadata("value", finish.id()));
        walk.does(chosen("product configuration set", product, finishes));
    }

    private void rare(Product product) {
        if (dice.chance(0.03)) {
            walk.pause(8).does(event("product social share", product).metadata("network", "mail"));
        }
        if (dice.chance(0.02)) {
            walk.pause(8).does(event("product download", product).metadata("format", "glb"));
        }
    }

    private void buy(Product product, Map<String, String> finishes) {
        int quantity = product.cents() < 25_000 ? dice.between(1, 4) : 1;
        walk.pause(10).does(chosen("product cart-add", product, finishes).metric(quantity));
        walk.opens("/cart", null).pause(20);
        if (dice.chance(0.4)) {
            walk.opens("/checkout", null).pause(60);
            walk.does(chosen("product ordered", product, finishes)
                    .metric(quantity)
                    .metadata("priceCents", product.cents())
                    .metadata("currency", "EUR"));
            walk.opens("/thank-you", null);
        }
    }

    private static EventDraft event(String type, Product product) {
        return EventDraft.of(type).asset(product.id());
    }

    private static EventDraft chosen(String type, Product product, Map<String, String> finishes) {
        return event(type, product)
                .config(Dice.id(product.id(), finishes).toString())
                .configuration(finishes);
    }

    private static Map<String, String> standard(Product product) {
        Map<String, String> finishes = new LinkedHashMap<>();
        product.choices()
                .forEach(choice -> finishes.put(choice.id(), choice.standard().id()));
        return finishes;
    }
}
