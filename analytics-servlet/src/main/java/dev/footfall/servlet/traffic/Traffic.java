package dev.footfall.servlet.traffic;

import dev.footfall.core.logging.QuietLog;
import dev.footfall.core.system.HostSystem;
import dev.footfall.system.ErrorKind;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lets the host's requests pass and measures them: from when they come in to when they are answered, also where that
 * happens later on another thread. Whatever goes wrong with measuring, the request does not notice.
 */
public final class Traffic {

    private static final Logger log = LoggerFactory.getLogger(Traffic.class);

    private final HostSystem system;
    private final QuietLog quiet = new QuietLog(log);

    public Traffic(HostSystem system) {
        this.system = system;
    }

    /**
     * Lets a request pass.
     *
     * @throws IOException if the host's own code throws it, and likewise everything else that it throws
     */
    public void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!system.isMeasuring()) {
            chain.doFilter(request, response);
            return;
        }
        Passage passage = new Passage(this, request, response, System.nanoTime());
        Throwable failure = null;
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            passage.left(failure);
        }
    }

    void record(String endpoint, long nanos, @Nullable ErrorKind error) {
        system.record(endpoint, nanos, error);
    }

    void trouble(Throwable e) {
        quiet.warn("A request could not be measured", e);
        log.debug("A request could not be measured", e);
    }
}
