package dev.footfall.sample.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented visitor.
 *
 * @param visitor as the events name them
 * @param user as the events name those who have signed up; null: nobody knows
 * @param hoursAhead how far their clock is ahead of UTC
 */
record Person(String visitor, @Nullable String user, String country, int hoursAhead, Browser browser) {

    /**
     * A browser.
     *
     * @param canShowRooms whether it has a camera and can show a product in front of it
     */
    record Browser(String userAgent, boolean canShowRooms) {}

    private record Country(String code, double share, int hoursAhead) {}

    private static final List<Country> COUNTRIES = List.of(
            new Country("DE", 34, 1),
            new Country("AT", 8, 1),
            new Country("CH", 8, 1),
            new Country("NL", 9, 1),
            new Country("FR", 8, 1),
            new Country("GB", 10, 0),
            new Country("SE", 5, 1),
            new Country("PL", 4, 1),
            new Country("US", 11, -6),
            new Country("JP", 3, 9));

    /** The person of that number among those who first came on that day. */
    static Person of(long seed, long day, int number) {
        Dice dice = Dice.of(seed, "person", day, number);
        double[] shares = COUNTRIES.stream().mapToDouble(Country::share).toArray();
        Country country = COUNTRIES.get(dice.weighted(shares));
        Browser browser = Browsers.of(dice);
        return new Person(
                Dice.id(seed, "visitor", day, number).toString(), null, country.code(), country.hoursAhead(), browser);
    }

    /** The same person, known by that name. */
    Person as(String name) {
        return new Person(visitor, name, country, hoursAhead, browser);
    }
}
