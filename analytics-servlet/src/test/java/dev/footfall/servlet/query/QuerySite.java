package dev.footfall.servlet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.events.EventsApi;
import dev.footfall.thirdparty.jackson.databind.JsonNode;

/**
 * A site whose events come in through the one API, and which answers any question about them. It is 5 May 2021, noon.
 */
abstract class QuerySite extends InEveryContainer {

    static final String QUERY = "/api/analytics/query";
    static final String RETENTION = QUERY + "/retention";
    static final String COUNT = "\"measures\":[{\"name\":\"n\",\"aggregation\":\"count\"}]";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(QueryApi::new).also(EventsApi::new);
    }

    /** Stores an event of acme: its type, its asset, its user, its workspace (each may be empty), and when. */
    void happen(String type, String asset, String user, String workspace, String at) {
        as("private", type, asset, user, workspace, at);
    }

    void as(String token, String type, String asset, String user, String workspace, String at) {
        String event = "{" + text("eventType", type) + text("assetId", asset) + text("userId", user)
                + text("workspaceId", workspace) + text("occurredAt", at) + "\"sessionId\":\"s-" + user + "\"}";
        Reply reply = site.post(Site.EVENTS, event, "Authorization", "Bearer " + token);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
    }

    private static String text(String name, String value) {
        return value.isEmpty() ? "" : "\"" + name + "\":\"" + value + "\",";
    }

    Reply post(String token, String pathAndQuery, String body) {
        return site.post(pathAndQuery, body, "Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    Reply ask(String body) {
        return post("private", QUERY, body);
    }

    /** The answer to a question that succeeds. */
    JsonNode answer(String body) {
        Reply reply = ask(body);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        return reply.json();
    }

    /** Rows as {@code [key…]=[value…]}. */
    static String rows(JsonNode rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row.get("key"))
                .append('=')
                .append(row.get("values"))
                .append(' '));
        return text.toString().strip().replace("\"", "");
    }
}
