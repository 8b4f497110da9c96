package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import java.util.List;

/** What people do in the shop and with its films, when nobody knows who they are. */
final class Visits {

    private Visits() {}

    static List<Step> steps(Dice dice, Person person) {
        return dice.chance(0.08) ? reading(dice, person) : shopping(dice, person);
    }

    /** Reads what a magazine writes about a product, and turns that around in the page. */
    private static List<Step> reading(Dice dice, Person person) {
        Walk walk = new Walk(dice, null, Places.MAGAZINE).from("https://" + Places.MAGAZINE + "/homes");
        walk.does(EventDraft.of("product session start"));
        new ProductVisit(dice, walk, person).embedded();
        return walk.steps();
    }

    private static List<Step> shopping(Dice dice, Person person) {
        Walk walk = new Walk(dice, null, Places.SHOP).arrives(Arrival.first(dice));
        switch (dice.weighted(22, 58, 20)) {
            case 0 -> walk.opens("/", null);
            case 1 -> new ProductVisit(dice, walk.does(EventDraft.of("product session start")), person).run();
            default -> new FilmVisit(dice, walk).run();
        }
        return walk.steps();
    }
}
