package dev.footfall.sample.tracking;

import dev.footfall.device.ClientHints;
import dev.footfall.visitor.Client;
import jakarta.servlet.http.HttpServletRequest;

/** Tells Footfall who is at the other end of a request. */
final class Clients {

    private Clients() {}

    static Client of(HttpServletRequest request) {
        return new Client(
                request.getRemoteAddr(),
                request.getHeader("User-Agent"),
                new ClientHints(request.getHeader("Sec-CH-UA-Platform"), request.getHeader("Sec-CH-UA-Mobile")),
                request.getHeader("Origin"),
                request.getHeader("Referer"),
                null,
                false);
    }
}
