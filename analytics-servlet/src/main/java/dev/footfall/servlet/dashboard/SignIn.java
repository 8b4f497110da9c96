package dev.footfall.servlet.dashboard;

import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.core.access.RateLimits;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Exchange;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.RequestClient;
import dev.footfall.servlet.http.Surroundings;
import java.io.IOException;
import java.time.Duration;

/** Signs in with a private token, and out. Only the page itself may have that done. */
final class SignIn {

    private final Surroundings surroundings;
    private final SignInCookie cookie;
    private final RequestClient clients;
    private final SignInBody body;

    SignIn(Surroundings surroundings, Json json) {
        this.surroundings = surroundings;
        this.cookie =
                new SignInCookie(surroundings.tokens(), surroundings.settings().mountPrefix());
        this.clients = new RequestClient(surroundings.settings().privacy());
        this.body = new SignInBody(json, surroundings.settings().ingest());
    }

    void in(Exchange exchange) throws IOException {
        requireOwnPage(exchange);
        String token = body.token(exchange);
        Caller caller = known(exchange, token);
        if (!maySee(new Call(exchange, caller, surroundings.policy()))) {
            throw Problem.forbidden("the token does not allow to read");
        }
        cookie.give(exchange.request(), exchange.response(), token);
        exchange.response().setStatus(204);
    }

    /** Whoever guesses is soon told to wait, also if he then guesses right. */
    private Caller known(Exchange exchange, String token) {
        String address = clients.address(exchange.request());
        RateLimits limits = surroundings.admission().limits();
        Duration wait = limits.takeSignIn(address);
        if (!wait.isZero()) {
            throw Problem.rateLimited(wait);
        }
        Caller caller =
                cookie.caller(token).orElseThrow(() -> Problem.unauthorized("a known private token is required"));
        limits.forgiveSignIn(address);
        return caller;
    }

    /** Something, at least in one workspace. */
    private static boolean maySee(Call call) {
        return call.permits(Access.READ, null)
                || call.caller().workspaces().stream().anyMatch(workspace -> call.permits(Access.READ, workspace));
    }

    void out(Exchange exchange) {
        requireOwnPage(exchange);
        cookie.take(exchange.request(), exchange.response());
        exchange.response().setStatus(204);
    }

    private static void requireOwnPage(Exchange exchange) {
        if (!exchange.isOfOwnPage()) {
            throw Problem.forbidden("the dashboard's own page signs in and out, and this comes from none of this host");
        }
    }
}
