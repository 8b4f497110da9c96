package dev.footfall.visitor;

import dev.footfall.device.ClientHints;
import org.jspecify.annotations.Nullable;

/**
 * What a request tells about the one who made it. It lives as long as an event is being enriched; of these values only
 * the User-Agent and the referer are stored, the address never is.
 *
 * @param address the IP address of the visitor, in text
 * @param origin the {@code Origin} header
 * @param referer the {@code Referer} header: the page that made the request, or that led to the page that is asked for
 * @param host the host that is asked, as the visitor names it; without a port
 * @param country what a trusted proxy says of the visitor's country
 * @param sender who speaks
 * @param cookie the visitor's identifier in a cookie of ours that the visitor agreed to; null: there is none
 * @param optedOut whether the visitor's browser asks not to be tracked: the visitor is not recognised then
 */
public record Client(
        @Nullable String address,
        @Nullable String userAgent,
        ClientHints hints,
        @Nullable String origin,
        @Nullable String referer,
        @Nullable String host,
        @Nullable String country,
        Sender sender,
        @Nullable String cookie,
        boolean optedOut) {

    /** Somebody without a cookie, who says nothing of being tracked. */
    public Client(
            @Nullable String address,
            @Nullable String userAgent,
            ClientHints hints,
            @Nullable String origin,
            @Nullable String referer,
            @Nullable String host,
            @Nullable String country,
            Sender sender) {
        this(address, userAgent, hints, origin, referer, host, country, sender, null, false);
    }

    /** Nothing is known. */
    public static final Client UNKNOWN =
            new Client(null, null, ClientHints.NONE, null, null, null, null, Sender.VISITOR);

    public static Client of(@Nullable String address, @Nullable String userAgent) {
        return new Client(address, userAgent, ClientHints.NONE, null, null, null, null, Sender.VISITOR);
    }

    /** Whether its address and User-Agent are not a visitor's. */
    public boolean isServer() {
        return sender == Sender.SERVER;
    }
}
