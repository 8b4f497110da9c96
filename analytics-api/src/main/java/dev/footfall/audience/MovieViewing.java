package dev.footfall.audience;

/**
 * A movie that played during a viewer session.
 *
 * @param movie its id
 * @param played how long it played in all, in ms
 * @param plays how often it played
 * @param watchedPlays during how many of these plays the viewer looked, for any time at all
 */
public record MovieViewing(String movie, long played, int plays, int watchedPlays) {}
