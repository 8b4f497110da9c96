package dev.footfall.servlet.catalog;

import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.Route;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalog API: {@code /api/analytics/catalog/assets} and {@code /api/analytics/catalog/users}. */
public final class CatalogApi implements ApiSurface {

    private static final String CATALOG = "/api/analytics/catalog/";

    private final Reception reception;
    private final CatalogEntries<?> assets;
    private final CatalogEntries<?> users;

    public CatalogApi(Surroundings surroundings) {
        Json json = new Json();
        reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, json, ErrorEnvelope::write);
        assets = new CatalogEntries<>(new AssetKind(), surroundings, json);
        users = new CatalogEntries<>(new UserKind(), surroundings, json);
    }

    @Override
    public @Nullable Route route(String path) {
        if (!path.startsWith(CATALOG)) {
            return null;
        }
        // A slash at the end means the same.
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        String rest = path.substring(CATALOG.length(), Math.max(end, CATALOG.length()));
        int slash = rest.indexOf('/');
        CatalogEntries<?> entries = entries(slash < 0 ? rest : rest.substring(0, slash));
        if (entries == null) {
            return null;
        }
        return slash < 0 ? all(entries) : one(entries, rest.substring(slash + 1));
    }

    private @Nullable CatalogEntries<?> entries(String kind) {
        return switch (kind) {
            case "assets" -> assets;
            case "users" -> users;
            default -> null;
        };
    }

    private Route all(CatalogEntries<?> entries) {
        return reception.route(Map.of("GET", entries::getAll, "PUT", entries::putAll, "DELETE", entries::deleteAll));
    }

    private @Nullable Route one(CatalogEntries<?> entries, String id) {
        if (id.isEmpty() || id.indexOf('/') >= 0) {
            return null;
        }
        return reception.route(Map.of(
                "GET", call -> entries.get(call, id),
                "PUT", call -> entries.put(call, id),
                "DELETE", call -> entries.delete(call, id)));
    }
}
