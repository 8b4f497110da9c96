package dev.footfall.jdbc.rollup;

/**
 * Where a measure is read from.
 *
 * @param isOfUsers whether only users are meant among viewers
 */
public record LayerUse(Layer layer, boolean isOfUsers) {}
