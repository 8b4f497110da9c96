package dev.footfall.servlet.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;

/** Goes through events one by one, and writes down what happened. */
final class HandCount {

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Map<String, Map<String, Integer>> parts = new HashMap<>();
    private double watched;
    private double playing;
    private double buffering;
    private double streamed;
    private double streaming;

    static HandCount of(List<PlayedVideo> events, Predicate<PlayedVideo> which) {
        HandCount count = new HandCount();
        events.stream().filter(which).forEach(count::add);
        return count;
    }

    private void add(PlayedVideo event) {
        counts.merge(event.type(), 1, Integer::sum);
        see("videos", event.video());
        switch (event.type()) {
            case "view" -> {
                see("viewers", event.viewer());
                see("viewing", event.video() + "/" + event.session());
                part("byCountry", event.country());
                part("byDevice", event.device());
                part("byPlatform", event.platform());
            }
            case "watch" -> watched += event.amount();
            case "complete", "like", "comment", "share" -> see("acting", event.video() + "/" + event.session());
            case "quality" -> {
                playing += event.amount();
                buffering += event.buffering();
                Integer kbps = event.kbps();
                if (kbps != null) {
                    streamed += kbps * event.amount();
                    streaming += event.amount();
                }
            }
            default -> {}
        }
    }

    private void see(String what, String whom) {
        seen.computeIfAbsent(what, absent -> new HashSet<>()).add(whom);
    }

    private void part(String by, @Nullable String value) {
        parts.computeIfAbsent(by, absent -> new HashMap<>())
                .merge(Objects.requireNonNullElse(value, "unknown"), 1, Integer::sum);
    }

    int all(String type) {
        return counts.getOrDefault(type, 0);
    }

    int different(String what) {
        return seen.getOrDefault(what, Set.of()).size();
    }

    double watched() {
        return watched;
    }

    /** The share of the viewing sessions that did anything else. */
    @Nullable
    Double engagement() {
        Set<String> both = new HashSet<>(seen.getOrDefault("viewing", Set.of()));
        both.retainAll(seen.getOrDefault("acting", Set.of()));
        return share(both.size(), different("viewing"));
    }

    @Nullable
    Double perView(double amount) {
        return share(amount, all("view"));
    }

    static @Nullable Double share(double part, double whole) {
        return whole == 0 ? null : part / whole;
    }

    static @Nullable Double change(@Nullable Double now, @Nullable Double before) {
        return now == null || before == null ? null : share(now - before, before);
    }

    @Nullable
    Double bufferingRate() {
        return share(buffering, playing + buffering);
    }

    void assertViews(JsonNode views) {
        assertThat(views.path("total").asInt(-1)).isEqualTo(all("view"));
        assertThat(views.path("unique").asInt(-1)).isEqualTo(different("viewers"));
        for (String by : List.of("byCountry", "byDevice", "byPlatform")) {
            Map<String, Integer> told = new HashMap<>();
            int last = Integer.MAX_VALUE;
            for (Map.Entry<String, JsonNode> part : views.path(by).properties()) {
                told.put(part.getKey(), part.getValue().asInt());
                assertThat(part.getValue().asInt()).isLessThanOrEqualTo(last);
                last = part.getValue().asInt();
            }
            assertThat(told).isEqualTo(parts.getOrDefault(by, Map.of()));
        }
    }

    void assertEngagement(JsonNode engagement) {
        assertSeconds(engagement.path("averageWatchTime"), perView(watched));
        assertRatio(engagement.path("completionRate"), perView(all("complete")));
        assertThat(engagement.path("likes").asInt(-1)).isEqualTo(all("like"));
        assertThat(engagement.path("comments").asInt(-1)).isEqualTo(all("comment"));
        assertThat(engagement.path("shares").asInt(-1)).isEqualTo(all("share"));
    }

    void assertPerformance(JsonNode performance) {
        assertRatio(performance.path("bufferingRate"), bufferingRate());
        assertRatio(performance.path("errorRate"), perView(all("error")));
        Double kbps = share(streamed, streaming);
        assertThat(performance.path("averageBitrate").textValue())
                .isEqualTo(kbps == null ? null : Math.round(kbps) + "k");
    }

    /** What an entry of each timeline says. */
    void assertEntries(JsonNode views, JsonNode engagement, JsonNode performance) {
        assertThat(views.path("views").asInt(-1)).isEqualTo(all("view"));
        assertThat(views.path("unique").asInt(-1)).isEqualTo(different("viewers"));
        assertThat(engagement.path("watchTime").asDouble(-1)).isEqualTo(watched);
        assertRatio(engagement.path("completionRate"), perView(all("complete")));
        assertRatio(performance.path("bufferingRate"), bufferingRate());
        assertRatio(performance.path("errorRate"), perView(all("error")));
    }

    static void assertRatio(JsonNode told, @Nullable Double counted) {
        assertNumber(told, counted, Offset.offset(0.00005000001));
    }

    static void assertSeconds(JsonNode told, @Nullable Double counted) {
        assertNumber(told, counted, Offset.offset(0.0005000001));
    }

    private static void assertNumber(JsonNode told, @Nullable Double counted, Offset<Double> rounded) {
        if (counted == null) {
            assertThat(told.isNull()).as(told::toString).isTrue();
        } else {
            assertThat(told.isNumber()).as(told::toString).isTrue();
            assertThat(told.asDouble()).isCloseTo(counted, rounded);
        }
    }
}
