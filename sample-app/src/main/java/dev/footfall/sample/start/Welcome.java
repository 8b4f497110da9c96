package dev.footfall.sample.start;

import dev.footfall.sample.tracking.AnalyticsNames;
import dev.footfall.sample.tracking.AnalyticsNames.Token;
import dev.footfall.sample.tracking.ShopTenant;
import java.util.List;
import java.util.stream.Collectors;

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
                "  Events    " + events + "   (tenant " + names.tenant() + ")",
                tokens(),
                "",
                "  Send an event, list the latest, count page views by day:",
                "",
                curls(),
                "");
    }

    private String tokens() {
        if (demoTokens) {
            return "  Tokens    private: " + names.tokens().get(0).secret() + System.lineSeparator()
                    + "            for pages: " + names.tokens().get(1).secret() + System.lineSeparator()
                    + "            (new at each start; set analytics.tokens[0].secret and so on for tokens that stay)";
        }
        List<Token> tokens = names.tokens();
        String described = tokens.stream().map(this::describe).collect(Collectors.joining("; "));
        return "  Tokens    as set: " + described + System.lineSeparator()
                + "            put the secret of one without domains into the shell first: TOKEN=…";
    }

    private String describe(Token token) {
        String name = token.name() == null ? "token " + names.tokens().indexOf(token) : token.name();
        String pages = token.domains().isEmpty() ? "" : ", for pages of " + String.join(" and ", token.domains());
        return name + " of " + token.tenant() + " (" + String.join(", ", token.access()) + pages + ")";
    }

    private String curls() {
        String token = demoTokens ? names.tokens().get(0).secret() : "$TOKEN";
        String authorization = " -H \"Authorization: Bearer " + token + "\"";
        return "  curl -s " + events + authorization + " -H 'Content-Type: application/json'"
                + " -d '{\"eventType\":\"product interaction\",\"assetId\":\"dot-pouf\",\"sessionId\":\"my-first\"}'"
                + System.lineSeparator() + System.lineSeparator()
                + "  curl -s '" + events + "?limit=5'" + authorization
                + System.lineSeparator() + System.lineSeparator()
                + "  curl -s '" + events + "/views?eventType=page%20view&range=day'" + authorization;
    }
}
