package dev.footfall.sample.start;

import dev.footfall.sample.tracking.AnalyticsNames;
import dev.footfall.sample.tracking.AnalyticsNames.Token;
import dev.footfall.sample.tracking.ShopTenant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the console says once the shop is open. */
final class Welcome {

    private final String root;
    private final String events;
    private final AnalyticsNames names;
    private final boolean demoTokens;

    Welcome(String root, ShopTenant tenant, AnalyticsNames names, boolean demoTokens) {
        this.root = root;
        this.events = root + tenant.endpoint();
        this.names = names;
        this.demoTokens = demoTokens;
    }

    String text() {
        return String.join(
                System.lineSeparator(),
                "",
                "  Linden Row is open",
                "",
                "  Shop      " + root + "/",
                "  Dashboard " + page("/analytics/"),
                "  Numbers   " + page("/numbers"),
                "  Screens   " + page("/screens"),
                "  Film      " + page("/videos/vid_lindenrow"),
                "  Events    " + events + "   (tenant " + names.tenant() + ")",
                tokens(),
                "",
                "  Send an event, list the latest, count page views by day:",
                "",
                curls(),
                "");
    }

    /** A fragment stays in the browser: the token is in nobody's log. */
    private String page(String path) {
        return root
                + path
                + (demoTokens ? "#token=" + names.tokens().get(0).secret() : "   (asks for a token that may read)");
    }

    private String tokens() {
        if (demoTokens) {
            return "  Tokens    private: " + names.tokens().get(0).secret() + System.lineSeparator()
                    + "            for pages: " + names.tokens().get(1).secret() + System.lineSeparator()
                    + "            (new at each start; set analytics.tokens[0].secret and so on for tokens that stay)";
        }
        String described = names.tokens().stream().map(this::describe).collect(Collectors.joining("; "));
        return "  Tokens    as set: " + described + System.lineSeparator()
                + "            for the lines below: TOKEN='the secret of " + name(shown()) + "'";
    }

    private String describe(Token token) {
        String pages = token.domains().isEmpty() ? "" : ", for pages of " + String.join(" and ", token.domains());
        return name(token) + " of " + token.tenant() + " (" + String.join(", ", token.access()) + pages + ")";
    }

    private String name(Token token) {
        return token.name() == null ? "token " + names.tokens().indexOf(token) : token.name();
    }

    /** The one that the lines to paste use: a private one, if there is any. */
    private Token shown() {
        return names.tokens().stream()
                .filter(token -> token.domains().isEmpty())
                .findFirst()
                .orElse(names.tokens().get(0));
    }

    private String curls() {
        String token = demoTokens ? shown().secret() : "$TOKEN";
        String header = " -H \"Authorization: Bearer " + token + "\"" + origin(shown());
        String event = "{\"eventType\":\"product interaction\",\"assetId\":\"dot-pouf\",\"sessionId\":\"my-first\"}";
        return Stream.of(
                        "curl -s " + events + header + " -H 'Content-Type: application/json' -d '" + event + "'",
                        "curl -s '" + events + "?limit=5'" + header,
                        "curl -s '" + events + "/views?eventType=page%20view&range=day'" + header)
                .collect(Collectors.joining(System.lineSeparator().repeat(2) + "  ", "  ", ""));
    }

    /** A token for pages works from a page alone, so that the line has to pretend that it is one. */
    private static String origin(Token token) {
        return token.domains().stream()
                .findFirst()
                .map(domain -> " -H 'Origin: https://" + domain.replace("*.", "www.") + "'")
                .orElse("");
    }
}
