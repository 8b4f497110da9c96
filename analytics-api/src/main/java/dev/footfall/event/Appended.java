package dev.footfall.event;

/**
 * What became of one event of a batch.
 *
 * @param event the event as it is stored now: the one given, or the one that was known under its id
 * @param isNew whether it is stored because of this call
 */
public record Appended(Event event, boolean isNew) {}
