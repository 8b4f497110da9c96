package dev.footfall.sample.tracking;

import java.util.Map;

/**
 * A product as a customer wants it.
 *
 * @param configuration the finish of each of its choices
 */
public record Article(String product, String configurationId, Map<String, String> configuration) {}
