package dev.footfall.servlet.tracker;

import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.Route;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The browser tracker: {@code /analytics/tracker.js}, for everyone and for pages of every origin. It holds no secret;
 * the token is the page's.
 */
public final class TrackerScript implements ApiSurface {

    private static final Logger log = LoggerFactory.getLogger(TrackerScript.class);
    private static final String PATH = "/analytics/tracker.js";
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final Reception reception;
    private final ScriptBytes plain;
    private final ScriptBytes packed;

    public TrackerScript(Surroundings surroundings) {
        reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, new Json(), ErrorEnvelope::write);
        String script = ScriptSource.compact();
        plain = ScriptBytes.plain(script);
        packed = ScriptBytes.packed(script);
    }

    @Override
    public @Nullable Route route(String path) {
        return path.equals(PATH) ? this::answer : null;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) {
        String method = request.getMethod();
        switch (method) {
            case "GET", "HEAD" -> send(request, response);
            case "OPTIONS" -> {
                response.setHeader("Allow", METHODS);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default ->
                reception.refusal(Problem.methodNotAllowed(method, METHODS)).answer(request, response);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) {
        ScriptBytes bytes = Wishes.acceptsGzip(request) ? packed : plain;
        describe(bytes, response);
        if (Wishes.knows(request, bytes.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try {
            bytes.send(response, request.getMethod().equals("GET"));
        } catch (IOException e) {
            log.debug("A client is gone", e);
        }
    }

    private static void describe(ScriptBytes bytes, HttpServletResponse response) {
        response.setHeader("ETag", bytes.tag());
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.addHeader("Vary", "Accept-Encoding");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Pages of any origin may check its integrity, and those that isolate themselves may include it.
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
