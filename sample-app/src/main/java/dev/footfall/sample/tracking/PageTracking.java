package dev.footfall.sample.tracking;

/**
 * What a page must know to send events.
 *
 * @param token a browser token that works from this page's host; empty: the page sends nothing
 * @param endpoint where events go, with the context path
 * @param org the tenant
 */
public record PageTracking(String session, String token, String endpoint, String org) {}
