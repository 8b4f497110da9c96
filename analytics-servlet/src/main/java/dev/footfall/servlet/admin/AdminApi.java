package dev.footfall.servlet.admin;

import dev.footfall.privacy.Subject.Kind;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.Route;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The admin API: {@code /api/analytics/admin/…}. */
public final class AdminApi implements ApiSurface {

    private static final String ADMIN = "/api/analytics/admin/";

    private final Reception reception;
    private final AdminTokens tokens;
    private final People people;
    private final AuditPages audit;

    public AdminApi(Surroundings surroundings) {
        Json json = new Json();
        reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, json, ErrorEnvelope::write);
        tokens = new AdminTokens(surroundings, json);
        people = new People(surroundings.administration());
        audit = new AuditPages(surroundings);
    }

    @Override
    public @Nullable Route route(String path) {
        if (!path.startsWith(ADMIN)) {
            return null;
        }
        // A slash at the end means the same.
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        String rest = path.substring(ADMIN.length(), Math.max(end, ADMIN.length()));
        int slash = rest.indexOf('/');
        return slash < 0 ? all(rest) : one(rest.substring(0, slash), rest.substring(slash + 1));
    }

    private @Nullable Route all(String kind) {
        return switch (kind) {
            case "tokens" -> reception.route(Map.of("GET", tokens::list, "POST", tokens::create));
            case "audit" -> reception.route(Map.of("GET", audit));
            default -> null;
        };
    }

    private @Nullable Route one(String kind, String id) {
        if (id.isEmpty() || id.indexOf('/') >= 0) {
            return null;
        }
        return switch (kind) {
            case "tokens" -> reception.route(Map.of("DELETE", call -> tokens.revoke(call, id)));
            case "users" -> person(Kind.USER, id);
            case "visitors" -> person(Kind.VISITOR, id);
            default -> null;
        };
    }

    private Route person(Kind kind, String id) {
        return reception.route(Map.of(
                "GET", call -> people.export(call, kind, id),
                "DELETE", call -> people.erase(call, kind, id)));
    }
}
