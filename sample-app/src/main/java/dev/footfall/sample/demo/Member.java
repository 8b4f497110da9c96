package dev.footfall.sample.demo;

import dev.footfall.catalog.CatalogUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who has signed up, so that events name them.
 *
 * @param since the day of their first visit
 * @param arrival what brought them then
 * @param loyalty how often they come back, beside 1 for others
 */
record Member(Person person, String firstName, String lastName, LocalDate since, Arrival arrival, double loyalty) {

    private static final int OF_A_DAY = 100;
    private static final int APART_FROM_OTHERS = 1_000;
    private static final double SHOWS_THE_HOME = 0.08;

    private static final List<String> FIRST = List.of(
            "Ines", "Jakob", "Mila", "Anton", "Freya", "Luca", "Nora", "Emil", "Zoe", "Matteo", "Ida", "Samir", "Carla",
            "Pavel", "Hanna", "Tom", "Yuki", "Elif", "Oskar", "Julie", "Ravi", "Greta", "Simon", "Alba");
    private static final List<String> LAST = List.of(
            "Albrecht",
            "Moreau",
            "Lindholm",
            "Novak",
            "Baker",
            "Rossi",
            "Fischer",
            "de Vries",
            "Sato",
            "Kowalska",
            "Hughes",
            "Schmid",
            "Garnier",
            "Berg",
            "Miller",
            "Huber",
            "Visser",
            "Wolf",
            "Petit",
            "Young");

    /** The member of that number among those who signed up on that day. */
    static Member of(long seed, LocalDate day, int number) {
        Dice dice = Dice.of(seed, "member", day, number);
        String user = "user_%06d".formatted(Math.floorMod(day.toEpochDay() * OF_A_DAY + number, 1_000_000L));
        Person person =
                Person.of(seed, day.toEpochDay(), APART_FROM_OTHERS + number).as(user);
        return new Member(
                person, dice.any(FIRST), dice.any(LAST), day, Arrival.first(dice), 0.4 + 1.2 * dice.fraction());
    }

    String id() {
        return Objects.requireNonNull(person.user());
    }

    /** The film that they have made of their home, if any. */
    Optional<Film> film() {
        boolean made = Dice.of(id(), "film").chance(SHOWS_THE_HOME);
        return made
                ? Optional.of(new Film("vid_home_" + id().substring(5), "At home with " + firstName, "", 30))
                : Optional.empty();
    }

    CatalogUser entry() {
        return new CatalogUser(id(), firstName, lastName);
    }
}
