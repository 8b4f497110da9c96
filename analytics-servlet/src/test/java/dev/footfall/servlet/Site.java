package dev.footfall.servlet;

import dev.footfall.access.Tenant;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.testkit.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A running application that embeds us, and a client of it. */
public final class Site implements AutoCloseable {

    public static final String EVENTS = "/api/analytics/events";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AnalyticsEngine engine;
    private final InMemoryStore store;
    private final TestClock clock;
    private final TestServer server;

    Site(AnalyticsEngine engine, InMemoryStore store, TestClock clock, TestServer server) {
        this.engine = engine;
        this.store = store;
        this.clock = clock;
        this.server = server;
    }

    public static SiteBuilder on(Container container) {
        return new SiteBuilder(container);
    }

    public AnalyticsEngine engine() {
        return engine;
    }

    public TestClock clock() {
        return clock;
    }

    public int port() {
        return server.port();
    }

    /** Everything that tenant acme has, newest first. */
    public List<Event> stored() {
        EventFilter all = EventFilter.builder(Tenant.of("acme")).includingBots().build();
        return store.events().find(all, null, 100_000).events();
    }

    /** Stores what the private token of acme sends. */
    public Reply create(String body) {
        return post(EVENTS, body, "Authorization", "Bearer private");
    }

    /** Asks with the private token of acme. */
    public Reply ask(String pathAndQuery) {
        return get(pathAndQuery, "Authorization", "Bearer private");
    }

    public Reply get(String pathAndQuery, String... headers) {
        return send("GET", pathAndQuery, new byte[0], headers);
    }

    public Reply post(String pathAndQuery, String body, String... headers) {
        return send("POST", pathAndQuery, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Reply send(String method, String pathAndQuery, byte[] body, String... headers) {
        HttpRequest.Builder request = request(pathAndQuery, headers)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        return send(request.build());
    }

    public HttpRequest.Builder request(String pathAndQuery, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + pathAndQuery))
                .timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    public Reply send(HttpRequest request) {
        try {
            return new Reply(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.close();
        engine.close();
    }
}
