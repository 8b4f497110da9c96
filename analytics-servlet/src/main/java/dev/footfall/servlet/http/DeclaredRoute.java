package dev.footfall.servlet.http;

import java.util.List;

/**
 * One method of one path, and all that is known of it before it is called. {@code HEAD} comes with every {@code GET},
 * {@code OPTIONS} with every path.
 *
 * @param need what the caller must be granted, in the tenant or in one of his workspaces
 * @param isPrivate whether it is closed to tokens of pages, whatever these are granted
 * @param isWhole whether it is closed to those who are limited to workspaces
 * @param isCounted whether a client may keep what it answers, and ask again whether that has changed
 * @param summary what it does, in a line; empty: nobody has said so
 * @param parameters of the query; the token is none of them
 * @param answer where nothing goes wrong
 */
public record DeclaredRoute(
        String method,
        PathTemplate path,
        Need need,
        boolean isPrivate,
        boolean isWhole,
        boolean isCounted,
        String summary,
        List<Parameter> parameters,
        BodyForm body,
        Answer answer,
        Work work) {

    public DeclaredRoute {
        parameters = List.copyOf(parameters);
    }

    /** Whether one caller, or one address, is answered only so often. */
    public boolean isLimited() {
        return !(work instanceof Work.Open open) || open.isLimited();
    }

    boolean isOpen() {
        return need == Need.NOTHING;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** What it does; nobody but the reception has it done. */
    public sealed interface Work {

        /**
         * For whoever asks.
         *
         * @param isLimited whether one address is answered only so often
         */
        record Open(OpenHandler handler, boolean isLimited) implements Work {}

        /** For somebody who is known, and has what is needed. */
        record Closed(Handler handler) implements Work {}
    }
}
