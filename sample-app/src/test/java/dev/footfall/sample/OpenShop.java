package dev.footfall.sample;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.StoreUnavailableException;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The shop, open on a port of its own, and one visitor with a browser that keeps cookies. */
public final class OpenShop implements AutoCloseable {

    private static final List<String> DEFAULTS =
            List.of("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:shop", "--sample.demo-data=false");

    private final RecordingAnalytics analytics;
    private final ConfigurableApplicationContext context;
    private final HttpClient visitor = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private OpenShop(RecordingAnalytics analytics, boolean recording, String[] settings) {
        this.analytics = analytics;
        String[] all = Stream.concat(
                        DEFAULTS.stream().filter(setting -> !isSet(setting, settings)), Stream.of(settings))
                .toArray(String[]::new);
        context = new SpringApplicationBuilder(SampleApplication.class)
                .initializers(starting -> {
                    if (recording) {
                        starting.getBeanFactory().registerSingleton("recording", analytics);
                    }
                })
                .run(all);
    }

    /** Without demo data unless a setting asks for it. */
    public static OpenShop with(String... settings) {
        return with(new RecordingAnalytics(), settings);
    }

    public static OpenShop with(RecordingAnalytics analytics, String... settings) {
        return new OpenShop(analytics, true, settings);
    }

    /** With Footfall itself, on a database of its own. */
    public static OpenShop withFootfall(String... settings) {
        String database = "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID();
        String[] all = Stream.concat(Stream.of(database), Stream.of(settings)).toArray(String[]::new);
        return new OpenShop(new RecordingAnalytics(), false, all);
    }

    private static boolean isSet(String setting, String[] settings) {
        String name = setting.substring(0, setting.indexOf('=') + 1);
        return Arrays.stream(settings).anyMatch(given -> given.startsWith(name));
    }

    public RecordingAnalytics analytics() {
        return analytics;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What Footfall has stored; nothing as long as its store is not ready, which it may be after the shop opens. */
    public List<Event> stored(EventFilter filter, int limit) {
        try {
            return bean(AnalyticsStore.class).events().find(filter, null, limit).events();
        } catch (StoreUnavailableException e) {
            return List.of();
        }
    }

    /** Waits until Footfall has stored so many events since the shop was opened. */
    public void awaitStored(long events) {
        Analytics footfall = bean(Analytics.class);
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (footfall.stats().stored() < events && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        if (footfall.stats().stored() != events) {
            throw new IllegalStateException("stored: " + footfall.stats());
        }
    }

    public int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends what a line of curl would send. */
    public HttpResponse<String> curl(String line) {
        return curl(Curl.of(line, Map.of()));
    }

    /** Sends what curl would send, here instead of where it says. */
    public HttpResponse<String> curl(Curl curl) {
        return send(curl.request("http://localhost:" + port()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .header("Accept", "text/html,*/*")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) test");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return visitor.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** For looking at it: opens the shop until the process ends. */
    public static void main(String[] args) {
        with(args);
    }
}
