package dev.footfall.sample.tracking;

/**
 * What a page must know to send events.
 *
 * @param token a browser token that works from this page's host; empty: the page sends nothing
 * @param script the tracker, with the context path
 * @param isView whether to open it is a page view
 */
public record PageTracking(String session, String token, String script, boolean isView) {

    /** Whether the server has to say that the page was viewed. */
    public boolean isSilent() {
        return token.isEmpty();
    }
}
