package dev.footfall.servlet.access;

import dev.footfall.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Recognises the host's own users, so that those who are signed in there need no token. It is asked about requests that
 * show no token, and never where another site may be behind them: not about a {@code GET} or {@code HEAD} that comes
 * from another site ({@code Sec-Fetch-Site: cross-site} or, from a browser that does not send that header, an
 * {@code Origin} or {@code Referer} of another host); and about any other method, or what is for administrators, only
 * where a browser says that it comes from a page of the host ({@code Sec-Fetch-Site: same-origin} or, without that
 * header, an {@code Origin} or {@code Referer} of the host itself). If it throws, nobody has signed in. Safe for use by
 * many threads.
 */
@FunctionalInterface
public interface HostCallers {

    /**
     * Whoever has signed in, as what the host lets him do; empty: nobody, or nobody who may do anything here.
     *
     * @param request as it came to the outermost filter: nothing of the host has seen it yet, so that a login is found
     *     in the session or by the container's means. Neither its parameters nor its body may be read
     */
    Optional<Caller> of(HttpServletRequest request);

    /** Nobody but who shows a token. */
    static HostCallers nobody() {
        return request -> Optional.empty();
    }
}
