package dev.footfall.servlet.dashboard;

import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Exchange;
import dev.footfall.servlet.http.FixedContent;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.RouteDraft;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * The dashboard's page, {@code /analytics/}, and its files, for everyone: it holds no number and no secret. What it
 * shows it asks the APIs for, as whoever is signed in to the host or to the page.
 */
public final class DashboardPages implements ApiSurface {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; font-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types lit-html";

    private final Assets assets = Assets.read();
    private final Routes routes;

    public DashboardPages(Surroundings surroundings) {
        Json json = new Json();
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, json, ErrorEnvelope::write);
        SignIn signIn = new SignIn(surroundings, json);
        routes = Routes.exactly(
                reception,
                List.of(
                        RouteDraft.get("/analytics")
                                .summary("Leads to the dashboard")
                                .answering(308)
                                .same(DashboardPages::lead),
                        RouteDraft.get("/analytics/")
                                .summary("Hands out the dashboard")
                                .answering("text/html")
                                .same(this::page),
                        RouteDraft.get("/analytics/a-{hash}/{path...}")
                                .summary("Hands out a file of the dashboard")
                                .answering("text/javascript")
                                .orAnswering("text/css", "image/svg+xml")
                                .same(this::file),
                        RouteDraft.post("/analytics/session")
                                .summary("Signs a browser in with a token")
                                .answering(204)
                                .refusing(401, 403, 422)
                                .body(BodyForm.object(SignInBody.FIELDS))
                                .open(signIn::in),
                        RouteDraft.delete("/analytics/session")
                                .summary("Signs a browser out")
                                .answering(204)
                                .refusing(403)
                                .open(signIn::out)));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    /** From where the page is, and not from what a proxy may call otherwise. */
    private static void lead(Exchange exchange) {
        String query = exchange.request().getQueryString();
        HttpServletResponse response = exchange.response();
        response.setStatus(308);
        response.setHeader("Location", query == null ? "analytics/" : "analytics/?" + query);
        response.setHeader("Cache-Control", "no-cache");
    }

    private void page(Exchange exchange) throws IOException {
        exchange.response().setHeader("Content-Security-Policy", POLICY);
        exchange.response().setHeader("X-Frame-Options", "DENY");
        // Over plain http no browser says Sec-Fetch-Site: there the page must be able to prove itself by where it is.
        exchange.response().setHeader("Referrer-Policy", "same-origin");
        assets.index().send(exchange, "no-cache");
    }

    private void file(Exchange exchange) throws IOException {
        FixedContent file = assets.file(exchange.part("hash"), exchange.part("path"));
        if (file == null) {
            throw Problem.of(404, "not_found", "the dashboard has no such file; load its page anew");
        }
        file.send(exchange, "public, max-age=31536000, immutable");
    }
}
