package dev.footfall.sample.demo;

import java.util.List;

/**
 * A film of the shop's own.
 *
 * @param id as its events name it
 * @param about what is to be seen in it
 * @param seconds how long it is
 */
public record Film(String id, String title, String about, int seconds) {

    /** All of them, the one that is watched most first. */
    public static final List<Film> FILMS = List.of(
            new Film("vid_lindenrow", "A day in Linden Row", "Our street, from the first light to the last.", 24),
            new Film("vid_halden", "How a chair is made", "Five parts, two people, one afternoon.", 48),
            new Film("vid_oiling", "Oiling a table", "Once a year, with a cloth and some patience.", 36));
}
