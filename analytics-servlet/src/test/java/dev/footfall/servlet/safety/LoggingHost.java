package dev.footfall.servlet.safety;

import dev.footfall.servlet.RawHttp;
import dev.footfall.servlet.Site;
import java.io.IOException;

/** Is sent what no log may hold, with all that it logs printed, and a store that fails in between. */
final class LoggingHost {

    private static final String PERSON =
            "{\"eventType\":\"page view\",\"sessionId\":\"q7session\",\"userId\":\"q7person\","
                    + "\"visitorId\":\"q7visitor\",\"eventMetadata\":{\"q7name\":\"q7value\"}}";

    private final SafeSite site;

    private LoggingHost(SafeSite site) {
        this.site = site;
    }

    public static void main(String[] arguments) throws IOException {
        TellingStore store = new TellingStore();
        try (SafeSite site = SafeSite.start(builder -> builder.stores(store::before)
                .setting("analytics.privacy.forwarded-header", "X-Forwarded-For")
                .token("q7secret", "acme", "read,write,admin", "", ""))) {
            LoggingHost host = new LoggingHost(site);
            host.ask();
            for (String request : new HostileRequests(site.routes(), 7).take(500)) {
                RawHttp.halfClosed(site.site().port(), request);
            }
            store.fail(true);
            host.ask();
            store.fail(false);
        }
    }

    private void ask() {
        post(Site.EVENTS, PERSON);
        post(Site.EVENTS, PERSON.replace("page view", "q7type\\nq7forged"));
        post(Site.EVENTS, "{q7body");
        get(Site.EVENTS + "?userId=q7person", "q7secret");
        get(Site.EVENTS + "?from=q7%0Aq7forged", "q7secret");
        get(Site.EVENTS, "q7wrong");
        get("/api/analytics/admin/users/q7person", "q7secret");
        get("/api/analytics/admin/visitors/q7visitor", "q7secret");
        site.site().send("DELETE", "/api/analytics/admin/users/q7person", new byte[0], headers("q7secret"));
        post("/api/analytics/admin/tokens", "{\"name\":\"q7token\",\"access\":[\"read\"]}");
        get("/api/analytics/admin/audit", "q7secret");
        get("/api/user/acme/devices/", "q7secret");
    }

    private void get(String path, String token) {
        site.site().get(path, headers(token));
    }

    private void post(String path, String body) {
        site.site().post(path, body, headers("q7secret"));
    }

    private static String[] headers(String token) {
        return new String[] {
            "Authorization", "Bearer " + token,
            "X-Forwarded-For", "203.0.113.77",
            "User-Agent", "q7agent",
            "Cookie", "footfall_visitor=q7cookie"
        };
    }
}
