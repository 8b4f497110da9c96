package dev.footfall.servlet.http;

/** One documented API. Safe for use by many threads. */
@FunctionalInterface
public interface ApiSurface {

    /** All that it answers; always the same. */
    Routes routes();
}
