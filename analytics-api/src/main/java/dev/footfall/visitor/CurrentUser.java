package dev.footfall.visitor;

import org.jspecify.annotations.Nullable;

/** Tells who is signed in to the host, so that events which the host tracks need not name their user. */
@FunctionalInterface
public interface CurrentUser {

    /**
     * Who is signed in where the calling thread works for somebody; null otherwise. Asked in the thread that tracks, so
     * it must be quick and must not wait. If it throws, the event has no user.
     *
     * @return an id as in {@link dev.footfall.event.Event#user()}
     */
    @Nullable
    String id();

    /** Nobody ever is. */
    static CurrentUser nobody() {
        return () -> null;
    }
}
