package dev.footfall.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers every request for a path of ours, whatever its method and whatever is wrong with it. */
@FunctionalInterface
public interface Route {

    /** Never throws: whatever happens is answered, or nobody is there to be answered. */
    void answer(HttpServletRequest request, HttpServletResponse response);
}
