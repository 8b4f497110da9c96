package dev.footfall.servlet.catalog;

import dev.footfall.access.Access;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.RouteDraft;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import dev.footfall.servlet.http.ValueKind;
import java.util.ArrayList;
import java.util.List;

/** The catalog API: {@code /api/analytics/catalog/assets} and {@code /api/analytics/catalog/users}. */
public final class CatalogApi implements ApiSurface {

    private static final String CATALOG = "/api/analytics/catalog/";
    private static final Parameter IDS =
            Parameter.of("id", ValueKind.ID).required().repeated();

    private final Routes routes;

    public CatalogApi(Surroundings surroundings) {
        Json json = new Json();
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, json, ErrorEnvelope::write);
        List<DeclaredRoute> declared = new ArrayList<>();
        declared.addAll(of("assets", AssetKind.FIELDS, new CatalogEntries<>(new AssetKind(), surroundings, json)));
        declared.addAll(of("users", UserKind.FIELDS, new CatalogEntries<>(new UserKind(), surroundings, json)));
        routes = Routes.of(reception, declared);
    }

    private static List<DeclaredRoute> of(String kind, List<Parameter> fields, CatalogEntries<?> entries) {
        String all = CATALOG + kind;
        String one = all + "/{id}";
        return List.of(
                closed(
                        RouteDraft.get(all)
                                .summary("Shows " + kind + " of the catalog")
                                .taking(IDS),
                        entries::getAll),
                closed(
                        RouteDraft.put(all)
                                .summary("Puts " + kind + " into the catalog")
                                .body(BodyForm.batch(fields)),
                        entries::putAll),
                closed(
                        RouteDraft.delete(all)
                                .summary("Deletes " + kind + " from the catalog")
                                .answering(204)
                                .taking(IDS),
                        entries::deleteAll),
                closed(
                        RouteDraft.get(one).summary("Shows one of the " + kind + " of the catalog"),
                        call -> entries.get(call, call.part("id"))),
                closed(
                        RouteDraft.put(one)
                                .summary("Puts one of the " + kind + " into the catalog")
                                .body(BodyForm.object(fields)),
                        call -> entries.put(call, call.part("id"))),
                closed(
                        RouteDraft.delete(one)
                                .summary("Deletes one of the " + kind + " from the catalog")
                                .answering(204),
                        call -> entries.delete(call, call.part("id"))));
    }

    private static DeclaredRoute closed(RouteDraft route, Handler handler) {
        return route.notForPages().ofWholeTenant().needing(Access.ADMIN, handler);
    }

    @Override
    public Routes routes() {
        return routes;
    }
}
