package dev.footfall.sample.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.sample.OpenShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody visits a site of another origin, whose pages include the tracker. */
final class TrackedVisit implements AutoCloseable {

    static final String TOKEN = "page-token";

    private static final String PAGE = """
            <!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
            %s<body>%s</body></html>""";

    private final OpenShop shop;
    private final String user = UUID.randomUUID().toString();
    private final HttpServer server;
    private final ChromiumVisitor visitor = new ChromiumVisitor(800, 600);
    private final List<Request> sent = new CopyOnWriteArrayList<>();
    private volatile String html = "";

    TrackedVisit(OpenShop shop) {
        this.shop = shop;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        page().onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request);
            }
        });
    }

    /** Where Footfall takes events in, for a site whose pages hold {@link #TOKEN}. */
    static OpenShop collector() {
        return OpenShop.withFootfall(
                "--analytics.tokens[0].secret=" + TOKEN,
                "--analytics.tokens[0].tenant=site",
                "--analytics.tokens[0].access=write",
                "--analytics.tokens[0].domains=localhost");
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Opens a page with the tracker. */
    TrackedVisit open(String path) {
        return open(path, script(""), "");
    }

    TrackedVisit open(String path, String scripts, String body) {
        html = PAGE.formatted(scripts, body);
        page().navigate(address(path));
        return this;
    }

    /** Includes the tracker, with more attributes than it needs. */
    String script(String attributes) {
        return "<script defer src=\"http://localhost:%d/analytics/tracker.js\" data-token=\"%s\" data-user=\"%s\" %s></script>"
                .formatted(shop.port(), TOKEN, user, attributes);
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    Page page() {
        return visitor.page();
    }

    /** What the page has posted, to whomever. */
    List<Request> sent() {
        return sent;
    }

    List<String> complaints() {
        return visitor.complaints();
    }

    /** What is stored of this visitor, in its order. */
    List<Event> events() {
        EventFilter all = EventFilter.builder(Tenant.of("site")).includingBots().build();
        return shop.stored(all, 1_000).stream()
                .filter(event -> user.equals(event.user()))
                .sorted(Comparator.comparing(Event::occurredAt))
                .toList();
    }

    List<Event> events(String type) {
        return events().stream().filter(event -> event.type().equals(type)).toList();
    }

    /** Waits until so many events of the type are stored, and finds them all. */
    List<Event> await(String type, int count) {
        page().waitForCondition(() -> events(type).size() >= count);
        return events();
    }

    /** Goes elsewhere, at once. */
    void leave() {
        page().navigate("about:blank");
    }

    @Override
    public void close() {
        visitor.close();
        server.stop(0);
    }
}
