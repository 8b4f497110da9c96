package dev.footfall.servlet.tracker;

import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Exchange;
import dev.footfall.servlet.http.FixedContent;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.RouteDraft;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The browser tracker: {@code /analytics/tracker.js}, for everyone and for pages of every origin. It holds no secret;
 * the token is the page's.
 */
public final class TrackerScript implements ApiSurface {

    private static final String PATH = "/analytics/tracker.js";

    private final Routes routes;
    private final FixedContent script = new FixedContent(
            "text/javascript;charset=utf-8", ScriptSource.compact().getBytes(StandardCharsets.UTF_8));

    public TrackerScript(Surroundings surroundings) {
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, new Json(), ErrorEnvelope::write);
        routes = Routes.exactly(
                reception,
                List.of(RouteDraft.get(PATH)
                        .summary("Hands out the browser tracker")
                        .answering("text/javascript")
                        .same(this::send)));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    private void send(Exchange exchange) throws IOException {
        // Pages of any origin may check its integrity, and those that isolate themselves may include it.
        exchange.response().setHeader("Access-Control-Allow-Origin", "*");
        exchange.response().setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        script.send(exchange, "public, max-age=3600");
    }
}
