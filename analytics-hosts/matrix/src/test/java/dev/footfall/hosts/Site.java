package dev.footfall.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A host as its visitors and clients see it. */
record Site(int port) {

    static final String SECRET = "a-secret-of-thirty-two-characters";

    static final String EVENTS = "/api/analytics/events";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Sends an event of a kind to the application at that path. */
    HttpResponse<String> track(String context, String type) {
        return send(request(context + EVENTS)
                .header("Authorization", "Bearer " + SECRET)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"eventType\":\"" + type + "\",\"sessionId\":\"a-visit\"}")));
    }

    /** Asks with a token. */
    HttpResponse<String> ask(String path) {
        return send(request(path).header("Authorization", "Bearer " + SECRET).GET());
    }

    /** Takes an event, gives it back, and refuses who has no token. */
    void answers(String context) {
        HttpResponse<String> stored = track(context, "product interaction");
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        assertThat(ask(context + EVENTS).body().split("\"eventType\"", -1))
                .as("one event at %s", context)
                .hasSize(2);
        assertThat(post(context + EVENTS, "application/json", "{}").statusCode())
                .isEqualTo(401);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
