package dev.footfall.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers every request for a path of ours, whatever its method and whatever is wrong with it. */
@FunctionalInterface
public interface Route {

    /**
     * Whatever happens is answered, or nobody is there to be answered. Throws only what is for the container: that an
     * answer which has begun cannot be finished, so that the connection must be cut.
     */
    void answer(HttpServletRequest request, HttpServletResponse response);
}
