package dev.footfall.servlet.safety;

import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/** A request that a route has nothing against, made of what is declared of it. */
record Sample(DeclaredRoute route) {

    /** The path with what there is in the place of every name. */
    String path() {
        String id = route.path().text().startsWith("/api/analytics/events")
                ? "0190b5b2-0000-7000-8000-000000000001"
                : "intro";
        return route.path()
                .text()
                .replace("{id}", id)
                .replace("{user}", "acme")
                .replace("{device}", "door")
                .replace("{hash}", "0123456789abcdef")
                .replace("{path...}", "js/main.js")
                .replace("{levels...}", "devices/dates");
    }

    String pathAndQuery() {
        StringJoiner query = new StringJoiner("&");
        for (Parameter parameter : route.parameters()) {
            String value = value(parameter);
            if (!value.isEmpty()) {
                query.add(parameter.name() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return path() + (query.length() == 0 ? "" : "?" + query);
    }

    /** What is required, and what answers are limited by; empty: left out. */
    private static String value(Parameter parameter) {
        return switch (parameter.name()) {
            case "last_week" -> "1";
            case "channel_id" -> "north";
            case "start_date" -> "2021-05-01";
            case "end_date" -> "2021-05-02";
            default -> parameter.isRequired() ? "1" : "";
        };
    }

    String body() {
        return switch (route.body().shape()) {
            case NONE -> "";
            case BATCH ->
                fields().contains("eventType")
                        ? "{\"eventType\":\"page view\",\"sessionId\":\"s\",\"userId\":\"ann\"}"
                        : "[{\"id\":\"one\"}]";
            case OBJECT -> object();
        };
    }

    private String object() {
        if (fields().contains("startDate")) {
            return "{\"startDate\":\"2021-05-01\",\"endDate\":\"2021-05-02\""
                    + (fields().contains("viewType") ? ",\"viewType\":\"3DView\"" : "") + "}";
        }
        if (fields().contains("dataset")) {
            return "{\"dataset\":\"event\",\"measures\":[{\"name\":\"n\",\"aggregation\":\"count\"}]}";
        }
        if (fields().contains("token")) {
            return "{\"token\":\"all\"}";
        }
        if (fields().contains("window")) {
            return "{\"steps\":[{\"name\":\"a\",\"filter\":[]},{\"name\":\"b\",\"filter\":[]}]}";
        }
        if (fields().contains("direction")) {
            return "{\"start\":[{\"attribute\":\"type\",\"known\":true}]}";
        }
        if (fields().contains("days")) {
            return "{\"range\":{\"last\":\"P7D\"}}";
        }
        return fields().contains("format") ? "{\"type\":\"event\"}" : "{}";
    }

    /** What a browser says of itself besides, where only our own page is listened to. */
    List<String> headers() {
        return isSignIn() ? List.of("Sec-Fetch-Site", "same-origin") : List.of();
    }

    boolean isSignIn() {
        return route.path().text().equals("/analytics/session");
    }

    /** Whether it is the page that people look at, under a policy of its own. */
    boolean isPage() {
        return route.path().text().equals("/analytics/");
    }

    private List<String> fields() {
        return route.body().fields().stream().map(Parameter::name).toList();
    }

    boolean hasBody() {
        return route.body().shape() != BodyForm.Shape.NONE;
    }

    boolean takes(String parameter) {
        return route.parameters().stream().anyMatch(each -> each.name().equals(parameter));
    }
}
