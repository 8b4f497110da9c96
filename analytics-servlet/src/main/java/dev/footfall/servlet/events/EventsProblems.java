package dev.footfall.servlet.events;

import dev.footfall.servlet.http.Problem;

/** What goes wrong with events that were sent. */
final class EventsProblems {

    /** What every such problem is called. */
    static final String CREATE = "create_event_error";

    private EventsProblems() {}

    static Problem create(String message) {
        return Problem.of(422, CREATE, message);
    }
}
