package dev.footfall.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.visitor.TrafficSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What an application's own page views tell of where its visitors come from. */
class RequestClientTest extends InEveryContainer {

    private final Pages pages = new Pages();

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.setting("analytics.tenant", "acme").servlet(pages);
    }

    @Test
    void whoComesFromASearchEngineStandsOnTheApplicationsOwnPage() {
        Event event = viewed("https://www.google.com/");

        assertThat(event.domain()).isEqualTo("127.0.0.1");
        assertThat(event.referer()).isEqualTo("https://www.google.com/");
        assertThat(event.source()).isEqualTo(TrafficSource.SEARCH);
    }

    @Test
    void whoComesFromTheApplicationsOwnPageComesFromNowhere() {
        Event event = viewed("http://127.0.0.1:" + site.port() + "/cart");

        assertThat(event.domain()).isEqualTo("127.0.0.1");
        assertThat(event.source()).isNull();
    }

    private Event viewed(String referer) {
        pages.engine.set(site.engine());
        assertThat(site.get("/page", "Referer", referer).status()).isEqualTo(204);
        return site.stored().get(0);
    }

    private static final class Pages extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient AtomicReference<AnalyticsEngine> engine = new AtomicReference<>();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            AnalyticsEngine running = Objects.requireNonNull(engine.get());
            RequestClient clients = new RequestClient(running.settings().privacy());
            running.submit(EventDraft.of("page view").client(clients.of(request)))
                    .toCompletableFuture()
                    .join();
            response.setStatus(204);
        }
    }
}
