package dev.footfall.journey;

import dev.footfall.query.Filter;

/**
 * Something that a viewer may do on the way.
 *
 * @param name what the answer calls it
 * @param filter which events are meant
 */
public record FunnelStep(String name, Filter filter) {}
