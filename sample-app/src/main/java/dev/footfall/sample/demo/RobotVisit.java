package dev.footfall.sample.demo;

import dev.footfall.sample.shop.ProductRange;
import java.util.List;

/** A robot reads a few pages, fast. */
final class RobotVisit {

    private RobotVisit() {}

    static List<Step> steps(Dice dice) {
        Walk walk = new Walk(dice, Browsers.robot(dice), Places.SHOP).opens("/", null);
        int pages = dice.between(1, 5);
        for (int i = 0; i < pages; i++) {
            String product = dice.any(ProductRange.ids());
            walk.pause(1).opens("/products/" + product, product);
        }
        return walk.steps();
    }
}
