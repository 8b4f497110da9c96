package dev.footfall.servlet.http;

import org.jspecify.annotations.Nullable;

/** One documented API: its routes, and its way to say what went wrong. Safe for use by many threads. */
@FunctionalInterface
public interface ApiSurface {

    /**
     * What the path names; null: nothing of this API, so that the request is somebody else's. Called for every request
     * that the host gets, and therefore quick.
     *
     * @param path decoded, behind context path and mount prefix
     */
    @Nullable
    Route route(String path);
}
