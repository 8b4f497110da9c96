package dev.footfall.servlet.http;

import dev.footfall.access.AccessPolicy;
import dev.footfall.access.Caller;
import dev.footfall.core.access.RateLimits;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Meets every request for an API: finds out who calls, from where, with which method, before anything is read. */
public final class Reception {

    private final TokenPlace place;
    private final Credentials credentials;
    private final Cors cors;
    private final AccessPolicy policy;
    private final RateLimits limits;
    private final RequestClient clients;
    private final Json json;
    private final ProblemBody problems;

    /**
     * For one API.
     *
     * @param place where its document puts the token
     */
    public Reception(Surroundings surroundings, TokenPlace place, Json json, ProblemBody problems) {
        this.place = place;
        this.credentials = new Credentials(
                surroundings.tokens(), place, surroundings.admission().hostCallers());
        this.cors = new Cors(surroundings.tokens(), credentials, place);
        this.policy = surroundings.policy();
        this.limits = surroundings.admission().limits();
        this.clients = new RequestClient(surroundings.settings().privacy());
        this.json = json;
        this.problems = problems;
    }

    /** A route with these handlers by method; {@code HEAD} and {@code OPTIONS} come by themselves. */
    public Route route(Map<String, Handler> handlers) {
        return (request, response) -> {
            Exchange exchange = new Exchange(request, response, json, problems);
            exchange.guard(() -> receive(exchange, handlers));
        };
    }

    /**
     * A route for whoever has its address, which proves by itself that it was given to somebody: nobody is asked for a
     * token. {@code HEAD} and {@code OPTIONS} come by themselves.
     */
    public Route openRoute(OpenHandler handler) {
        return (request, response) -> {
            Exchange exchange = new Exchange(request, response, json, problems);
            exchange.guard(() -> receive(exchange, handler));
        };
    }

    private static void receive(Exchange exchange, OpenHandler handler) throws IOException {
        String method = exchange.request().getMethod();
        String allowed = allowed(Set.of("GET"));
        switch (method) {
            case "GET", "HEAD" -> {
                exchange.query().requireWellFormed();
                handler.answer(exchange);
            }
            case "OPTIONS" -> {
                exchange.response().setHeader("Allow", allowed);
                exchange.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> throw Problem.methodNotAllowed(method, allowed);
        }
    }

    /** Refuses whatever is asked, before anything is known of who asks. */
    public Route refusal(Problem problem) {
        return (request, response) -> {
            Exchange exchange = new Exchange(request, response, json, problems);
            exchange.guard(() -> {
                throw problem;
            });
        };
    }

    private void receive(Exchange exchange, Map<String, Handler> handlers) throws IOException {
        String method = exchange.request().getMethod();
        if (method.equals("OPTIONS")) {
            cors.options(exchange, allowed(handlers.keySet()));
            return;
        }
        @Nullable Caller caller = credentials.caller(exchange);
        cors.mark(exchange, caller);
        Handler handler = handlers.get(method.equals("HEAD") ? "GET" : method);
        if (handler == null) {
            throw Problem.methodNotAllowed(method, allowed(handlers.keySet()));
        }
        if (caller == null) {
            throw Problem.unauthorized("a known token is required, as " + place.description());
        }
        requireDomain(exchange, caller);
        requireAllowance(exchange, caller);
        exchange.query().requireWellFormed();
        handler.answer(new Call(exchange, caller, policy));
    }

    private static void requireDomain(Exchange exchange, Caller caller) {
        if (!caller.isBrowser()) {
            return;
        }
        String host = PageOrigin.host(exchange);
        if (host == null || !caller.allowsDomain(host)) {
            throw Problem.forbidden("the token is for pages of its domains, and the request comes from "
                    + (host == null ? "no page" : Shown.value(host)));
        }
    }

    private void requireAllowance(Exchange exchange, Caller caller) {
        Duration wait = limits.take(caller, clients.address(exchange.request()));
        if (!wait.isZero()) {
            int seconds = (int) wait.plusSeconds(1).minusNanos(1).toSeconds();
            throw Problem.of(429, "rate_limited", "too many requests were sent; send the next one in " + seconds + " s")
                    .retryAfter(seconds);
        }
    }

    private static String allowed(Set<String> methods) {
        Set<String> allowed = new TreeSet<>(methods);
        allowed.add("OPTIONS");
        if (methods.contains("GET")) {
            allowed.add("HEAD");
        }
        return String.join(", ", allowed);
    }
}
