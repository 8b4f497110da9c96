package dev.footfall.sample.demo;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What brings somebody to the shop.
 *
 * @param source as a signup tells it
 * @param first how many it brings who were never here, beside the others
 * @param again how many it brings back, beside the others
 * @param referers the pages that they come from, the most frequent first; empty: there is none to be seen
 * @param tags with what the link to the first page is tagged
 */
record Arrival(String source, double first, double again, List<String> referers, Map<String, String> tags) {

    private static final List<Arrival> ALL = List.of(
            untagged("organic", 34, 14, "https://www.google.com/", "https://duckduckgo.com/", "https://www.bing.com/"),
            untagged("direct", 22, 44),
            untagged("social", 17, 10, "https://www.instagram.com/", "https://www.pinterest.com/", "https://t.co/"),
            untagged("referral", 12, 4, "https://" + Places.MAGAZINE + "/homes", "https://floorplans.example/sofas"),
            new Arrival("email", 6, 24, List.of(), tags("letter", "email", "autumn-letter")),
            new Arrival("paid", 9, 4, List.of("https://www.google.com/"), tags("google", "cpc", "chairs")));

    private static Arrival untagged(String source, double first, double again, String... referers) {
        return new Arrival(source, first, again, List.of(referers), Map.of());
    }

    private static Map<String, String> tags(String source, String medium, String campaign) {
        return Map.of("utm_source", source, "utm_medium", medium, "utm_campaign", campaign);
    }

    /** What brings somebody who was never here. */
    static Arrival first(Dice dice) {
        return any(dice, Arrival::first);
    }

    /** What brings somebody back. */
    static Arrival again(Dice dice) {
        return any(dice, Arrival::again);
    }

    private static Arrival any(Dice dice, ToDoubleFunction<Arrival> weight) {
        return ALL.get(dice.weighted(ALL.stream().mapToDouble(weight).toArray()));
    }

    /** The page that they come from; empty when there is none. */
    String referer(Dice dice) {
        return referers.isEmpty() ? "" : referers.get(dice.zipf(referers.size()));
    }
}
