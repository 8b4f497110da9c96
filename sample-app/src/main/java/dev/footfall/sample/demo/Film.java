package dev.footfall.sample.demo;

import java.util.List;

/**
 * A film about furniture.
 *
 * @param id as its events name it
 * @param seconds how long it is
 */
record Film(String id, String title, int seconds) {

    /** All of them, the one that is watched most first. */
    static final List<Film> FILMS = List.of(
            new Film("film-how-a-chair-is-made", "How a chair is made", 240),
            new Film("film-oiling-a-table", "Oiling a table", 150),
            new Film("film-small-flat-big-sofa", "Small flat, big sofa", 420),
            new Film("film-building-the-bookcase", "Building the bookcase", 310),
            new Film("film-a-day-in-the-workshop", "A day in the workshop", 900));
}
