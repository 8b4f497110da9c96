package dev.footfall.sample.demo;

import java.util.List;
import java.util.Map;

/** What brings somebody to the shop. */
enum Arrival {
    SEARCH("organic", 34, 14, List.of("https://www.google.com/", "https://duckduckgo.com/", "https://www.bing.com/")),
    DIRECT("direct", 22, 44, List.of()),
    SOCIAL("social", 17, 10, List.of("https://www.instagram.com/", "https://www.pinterest.com/", "https://t.co/")),
    REFERRAL("referral", 12, 4, List.of("https://" + Places.MAGAZINE + "/homes", "https://floorplans.example/sofas")),
    EMAIL("email", 6, 24, List.of(), tags("letter", "email", "autumn-letter")),
    PAID("paid", 9, 4, List.of("https://www.google.com/"), tags("google", "cpc", "chairs"));

    private static final List<Arrival> ALL = List.of(values());

    private final String source;
    private final double first;
    private final double again;
    private final List<String> referers;
    private final Map<String, String> tags;

    Arrival(String source, double first, double again, List<String> referers) {
        this(source, first, again, referers, Map.of());
    }

    Arrival(String source, double first, double again, List<String> referers, Map<String, String> tags) {
        this.source = source;
        this.first = first;
        this.again = again;
        this.referers = referers;
        this.tags = tags;
    }

    private static Map<String, String> tags(String source, String medium, String campaign) {
        return Map.of("utm_source", source, "utm_medium", medium, "utm_campaign", campaign);
    }

    /** What brings somebody who was never here. */
    static Arrival first(Dice dice) {
        return ALL.get(
                dice.weighted(ALL.stream().mapToDouble(arrival -> arrival.first).toArray()));
    }

    /** What brings somebody back. */
    static Arrival again(Dice dice) {
        return ALL.get(
                dice.weighted(ALL.stream().mapToDouble(arrival -> arrival.again).toArray()));
    }

    /** As a signup tells it. */
    String source() {
        return source;
    }

    /** The page that they come from; empty when there is none. */
    String referer(Dice dice) {
        return referers.isEmpty() ? "" : referers.get(dice.zipf(referers.size()));
    }

    /** With what the link to the first page is tagged. */
    Map<String, String> tags() {
        return tags;
    }
}
