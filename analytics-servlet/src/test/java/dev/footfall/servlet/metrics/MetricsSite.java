package dev.footfall.servlet.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.export.ReportWriters;
import dev.footfall.export.ReportWriter;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.events.EventsApi;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A site whose events come in through the one API, and whose numbers go out through the other. */
abstract class MetricsSite extends InEveryContainer {

    static final String DASHBOARD = "/v2/metrics/dashboard";
    static final String VIEWS_DATA = "/v2/metrics/views-data";
    static final String SUMMARY_REPORT = "/v2/metrics/summary-report";

    static final String DESKTOP =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.93 Safari/537.36";
    static final String MOBILE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 14_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.0 Mobile/15E148 Safari/604.1";
    static final String TABLET =
            "Mozilla/5.0 (iPad; CPU OS 14_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.0 Mobile/15E148 Safari/604.1";
    static final String TV =
            "Mozilla/5.0 (SMART-TV; Linux; Tizen 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Version/5.0 TV Safari/537.36";
    static final String ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    /** All that has happened up to the site's clock. */
    static final String EVER = "{\"startDate\":\"1970-01-01\",\"endDate\":\"2021-05-06\"}";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(MetricsApi::new).also(EventsApi::new);
    }

    static Surroundings with(Surroundings given, ReportWriter... writers) {
        return given.with(ReportWriters.of(List.of(writers)));
    }

    /** Stores events of acme. */
    void happen(String... events) {
        assertThat(site.create("[" + String.join(",", events) + "]").status()).isEqualTo(200);
    }

    static String view3D(String asset, String... more) {
        return event("product 3D view", asset, more);
    }

    static String viewAr(String asset, String action, String... more) {
        return event("product AR view", asset, more)
                .replaceFirst("}$", ",\"eventMetadata\":{\"action\":\"" + action + "\"}}");
    }

    static String interaction(String asset, String session, String... more) {
        return event("product interaction", asset, more).replace("\"sessionId\":\"s\"", text("sessionId", session));
    }

    /** An event of session s, with further fields by name and value. */
    static String event(String type, String asset, String... more) {
        StringBuilder event = new StringBuilder("{" + text("eventType", type) + "," + text("sessionId", "s"));
        if (!asset.isEmpty()) {
            event.append(',').append(text("assetId", asset));
        }
        for (int i = 0; i < more.length; i += 2) {
            event.append(',').append(text(more[i], more[i + 1]));
        }
        return event.append('}').toString();
    }

    private static String text(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    /** Asks as acme's private token, in the way of the documents. */
    Reply ask(String call, String body) {
        return as("private", call, body);
    }

    Reply as(String token, String call, String body) {
        return site.post(call, body, "Content-Type", "application/json", "x-auth-token", "Bearer " + token);
    }

    /** The response of a question that succeeds. */
    JsonNode response(Reply reply) {
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        assertThat(reply.json().get("success").asBoolean()).isTrue();
        assertThat(reply.json().get("errors")).isEmpty();
        return reply.json().get("response");
    }

    /** The body that asks about everything, with further fields in front. */
    static String everWith(String fields) {
        return "{" + fields + "," + EVER.substring(1);
    }

    /** What is told of everything, with such further fields. */
    JsonNode dashboard(String fields) {
        return response(ask(DASHBOARD, fields.isEmpty() ? EVER : everWith(fields)));
    }

    static String failure(@Nullable String field, String message) {
        return "{\"success\":false,\"errors\":[{\"field\":" + (field == null ? "null" : "\"" + field + "\"")
                + ",\"message\":\"" + message + "\"}],\"response\":null}";
    }
}
