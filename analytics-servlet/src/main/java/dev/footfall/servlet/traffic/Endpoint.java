package dev.footfall.servlet.traffic;

import dev.footfall.system.Requests;

/**
 * What a request was for.
 *
 * @param isKnown whether the host has a pattern for it; if not, its path may be anybody's invention
 */
record Endpoint(String name, boolean isKnown) {

    private static final int REDIRECTION = 300;

    /** What it counts as: hosts refuse and redirect invented paths in many ways, but hardly ever serve them. */
    String answeredWith(int status) {
        return isKnown || status < REDIRECTION ? name : Requests.OTHER;
    }
}
