package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A host that Spring Security locks down as it does by default: sign in for everything, CSRF tokens for changes. */
class SecuredHostTest {

    private static final String EVENTS = "/api/analytics/events";
    private static final String EVENT = "{\"eventType\":\"page view\",\"sessionId\":\"s\"}";

    private static ServletWebServerApplicationContext host;

    private final HttpClient http = HttpClient.newHttpClient();

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = {FlywayAutoConfiguration.class, DataSourceAutoConfiguration.class})
    @RestController
    static class Shop {

        private final Analytics analytics;

        Shop(Analytics analytics) {
            this.analytics = analytics;
        }

        @Bean
        static AnalyticsStore store() {
            return new InMemoryStore();
        }

        @GetMapping("/chairs")
        String chairs() {
            return analytics
                    .submit(EventDraft.of("page view").session("s"))
                    .toCompletableFuture()
                    .thenApply(Event::user)
                    .join();
        }

        @PostMapping("/orders")
        String order() {
            return "ordered";
        }
    }

    @BeforeAll
    static void start() {
        host = (ServletWebServerApplicationContext) SpringApplication.run(
                Shop.class,
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.security.user.name=ada",
                "--spring.security.user.password=lovelace",
                "--management.endpoints.web.exposure.include=analytics,health",
                "--analytics.tokens[0].secret=a-token-for-tests",
                "--analytics.tokens[0].tenant=shop",
                "--analytics.tokens[0].access=read,write");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + host.getWebServer().getPort() + path));
    }

    private static HttpRequest.Builder signedIn(String path) {
        String credentials =
                Base64.getEncoder().encodeToString("ada:lovelace".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return to(path).header("Authorization", "Basic " + credentials);
    }

    private static HttpRequest.Builder event(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(EVENT));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void ourRoutesAskForOurTokensAlone() throws Exception {
        HttpResponse<String> answer = send(event(to(EVENTS).header("Authorization", "Bearer a-token-for-tests")));

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        List<Event> stored = host.getBean(AnalyticsStore.class)
                .events()
                .find(EventFilter.of(Tenant.of("shop")), null, 10)
                .events();
        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.user()).isNull());
    }

    @Test
    void ourRoutesRefuseInOurWordsAndNotWithALoginPage() throws Exception {
        HttpResponse<String> answer = send(event(to(EVENTS).header("Accept", "text/html")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("json"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
    }

    @Test
    void whoIsSignedInToTheHostIsNobodyToOurRoutes() throws Exception {
        assertThat(send(event(signedIn(EVENTS))).statusCode()).isEqualTo(401);
    }

    @Test
    void theHostsOwnPagesAreAsLockedAsBefore() throws Exception {
        assertThat(send(to("/chairs")).statusCode()).isEqualTo(401);
        HttpResponse<String> page = send(to("/chairs").header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login"));
        assertThat(send(to("/chairs").header("Authorization", "Bearer a-token-for-tests"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(to(EVENTS + "-of-the-host")).statusCode()).isEqualTo(401);
    }

    @Test
    void theHostsOwnChangesStillWantTheirCsrfToken() throws Exception {
        assertThat(send(signedIn("/orders").POST(BodyPublishers.noBody())).statusCode())
                .isIn(401, 403);
    }

    @Test
    void whatTheHostTracksIsOfWhoeverIsSignedIn() throws Exception {
        assertThat(send(signedIn("/chairs")).body()).isEqualTo("ada");
    }

    @Test
    void theEndpointIsWatchedOverByTheHost() throws Exception {
        assertThat(send(to("/actuator/analytics")).statusCode()).isEqualTo(401);
        HttpResponse<String> state = send(signedIn("/actuator/analytics"));
        assertThat(state.statusCode()).isEqualTo(200);
        assertThat(state.body()).contains("\"store\":\"available\"", "\"queue\":{");
    }
}
