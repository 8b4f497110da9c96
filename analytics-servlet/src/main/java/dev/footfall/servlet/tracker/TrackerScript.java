package dev.footfall.servlet.tracker;

import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Exchange;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.RouteDraft;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * The browser tracker: {@code /analytics/tracker.js}, for everyone and for pages of every origin. It holds no secret;
 * the token is the page's.
 */
public final class TrackerScript implements ApiSurface {

    private static final String PATH = "/analytics/tracker.js";

    private final Routes routes;
    private final ScriptBytes plain;
    private final ScriptBytes packed;

    public TrackerScript(Surroundings surroundings) {
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, new Json(), ErrorEnvelope::write);
        String script = ScriptSource.compact();
        plain = ScriptBytes.plain(script);
        packed = ScriptBytes.packed(script);
        routes = Routes.exactly(
                reception,
                List.of(RouteDraft.get(PATH)
                        .summary("Hands out the browser tracker")
                        .answering("text/javascript")
                        .open(this::send)));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    private void send(Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        HttpServletResponse response = exchange.response();
        ScriptBytes bytes = Wishes.acceptsGzip(request) ? packed : plain;
        describe(bytes, response);
        if (bytes.tag().isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            bytes.send(response, request.getMethod().equals("GET"));
        }
    }

    private static void describe(ScriptBytes bytes, HttpServletResponse response) {
        response.setHeader("ETag", bytes.tag().text());
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.addHeader("Vary", "Accept-Encoding");
        // Pages of any origin may check its integrity, and those that isolate themselves may include it.
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
