package dev.footfall.servlet.http;

import dev.footfall.access.AccessPolicy;
import dev.footfall.access.Caller;
import dev.footfall.core.access.RateLimits;
import dev.footfall.servlet.http.DeclaredRoute.Work;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
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
    private final boolean isHttpsRequired;

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
        this.isHttpsRequired = false;
    }

    private Reception(Reception other, boolean isHttpsRequired) {
        this.place = other.place;
        this.credentials = other.credentials;
        this.cors = other.cors;
        this.policy = other.policy;
        this.limits = other.limits;
        this.clients = other.clients;
        this.json = other.json;
        this.problems = other.problems;
        this.isHttpsRequired = isHttpsRequired;
    }

    /** The same where nobody is answered in the clear, if so required. */
    public Reception requiringHttps(boolean isRequired) {
        return new Reception(this, isRequired);
    }

    TokenPlace place() {
        return place;
    }

    ErrorForm errors() {
        return new ErrorForm(json, problems);
    }

    /** What answers a request for that path, whatever its method. */
    Route route(Resource resource, String path) {
        return (request, response) -> {
            Exchange exchange = new Exchange(request, response, json, problems, resource.values(path));
            exchange.guard(() -> receive(exchange, resource));
        };
    }

    private void receive(Exchange exchange, Resource resource) throws IOException {
        if (isHttpsRequired && !exchange.request().isSecure()) {
            throw Problem.forbidden("https is required");
        }
        if (resource.isOpen()) {
            receiveAnyone(exchange, resource);
        } else {
            receiveKnown(exchange, resource);
        }
    }

    private void receiveAnyone(Exchange exchange, Resource resource) throws IOException {
        if (exchange.request().getMethod().equals("OPTIONS")) {
            exchange.response().setHeader("Allow", resource.allowed());
            exchange.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        DeclaredRoute route = declared(exchange, resource);
        if (route.work() instanceof Work.Open open) {
            if (open.isLimited()) {
                requireNoWait(limits.takeOpen(clients.address(exchange.request())));
            }
            open.handler().answer(exchange);
        }
    }

    private void receiveKnown(Exchange exchange, Resource resource) throws IOException {
        if (exchange.request().getMethod().equals("OPTIONS")) {
            cors.options(exchange, resource.allowed());
            return;
        }
        @Nullable Caller caller = credentials.caller(exchange, isDelicate(exchange, resource));
        cors.mark(exchange, caller);
        if (exchange.isRead()) {
            exchange.response().addHeader("Vary", place.headers());
        }
        DeclaredRoute route = declared(exchange, resource);
        if (caller == null) {
            throw Problem.unauthorized("a known token is required, as " + place.description());
        }
        requireDomain(exchange, caller);
        requireAllowance(exchange, caller);
        Call call = new Call(exchange, caller, policy);
        requireNeed(call, route);
        exchange.query().requireWellFormed();
        if (Explanations.areAskedFor(exchange) && call.isAdministrator()) {
            exchange.explain();
        }
        if (route.isCounted()) {
            exchange.revalidate();
        }
        if (route.work() instanceof Work.Closed closed) {
            closed.handler().answer(call);
        }
    }

    private static boolean isDelicate(Exchange exchange, Resource resource) {
        DeclaredRoute route = resource.route(exchange.request().getMethod());
        return route != null && route.need() == Need.ADMIN;
    }

    private static DeclaredRoute declared(Exchange exchange, Resource resource) {
        String method = exchange.request().getMethod();
        DeclaredRoute route = resource.route(method);
        if (route == null) {
            throw Problem.methodNotAllowed(method, resource.allowed());
        }
        return route;
    }

    /** Whatever the handler asks for besides. */
    private static void requireNeed(Call call, DeclaredRoute route) {
        if (route.need().access() != null) {
            call.requireSomewhere(route.need().access());
        }
        if (route.isPrivate() && call.caller().isBrowser()) {
            throw Problem.forbidden("the token is for pages, and this is for private tokens only");
        }
        if (route.isWhole() && !call.caller().workspaces().isEmpty()) {
            throw Problem.forbidden("the token is limited to workspaces, and this is the whole tenant's");
        }
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
        requireNoWait(limits.take(caller, clients.address(exchange.request())));
    }

    private static void requireNoWait(Duration wait) {
        if (!wait.isZero()) {
            throw Problem.rateLimited(wait);
        }
    }
}
