package dev.footfall.servlet;

import dev.footfall.thirdparty.jackson.core.JsonProcessingException;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.thirdparty.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What came back. */
public record Reply(HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    /** The header, or empty. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text(), e);
        }
    }

    public JsonNode error() {
        return json().path("error");
    }

    public String errorType() {
        return error().path("type").asText();
    }

    public String errorMessage() {
        return error().path("message").asText();
    }
}
