package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import java.util.List;

/** What people do in the shop and with its films. */
final class Visits {

    private static final List<String> SOURCES = List.of("organic", "direct", "social", "referral", "email", "paid");
    private static final List<String> ELSEWHERE = List.of(
            "https://search.example/?q=furniture", "", "https://social.example/feed", "https://magazine.example/homes");

    private Visits() {}

    /** @param newcomer whether the person was never here before */
    static List<Step> steps(Dice dice, Person person, boolean newcomer) {
        return dice.chance(0.08) ? reading(dice, person) : shopping(dice, person, newcomer);
    }

    /** Reads what a magazine writes about a product, and turns that around in the page. */
    private static List<Step> reading(Dice dice, Person person) {
        Walk walk = new Walk(dice, null, Places.MAGAZINE).from("https://" + Places.MAGAZINE + "/homes");
        walk.does(EventDraft.of("product session start"));
        new ProductVisit(dice, walk, person).embedded();
        return walk.steps();
    }

    private static List<Step> shopping(Dice dice, Person person, boolean newcomer) {
        Walk walk = new Walk(dice, null, Places.SHOP).from(ELSEWHERE.get(dice.zipf(ELSEWHERE.size())));
        walk.does(EventDraft.of("product session start"));
        switch (dice.weighted(22, 58, 20)) {
            case 0 -> walk.opens("/", null);
            case 1 -> new ProductVisit(dice, walk, person).run();
            default -> new FilmVisit(dice, walk).run();
        }
        if (newcomer && person.isCustomer()) {
            walk.pause(40)
                    .does(EventDraft.of("user signup").metadata("source", SOURCES.get(dice.zipf(SOURCES.size()))));
        }
        return walk.steps();
    }
}
