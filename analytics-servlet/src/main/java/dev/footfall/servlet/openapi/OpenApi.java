package dev.footfall.servlet.openapi;

import dev.footfall.access.Access;
import dev.footfall.core.json.JsonValues;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.RouteDraft;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code GET /api/analytics/openapi.json}: every route that is mounted, as an OpenAPI document. */
public final class OpenApi implements ApiSurface {

    private final Routes routes;
    private final Map<String, Object> document;

    /**
     * Describes itself and others.
     *
     * @param name of the API that this is part of
     */
    public OpenApi(Surroundings surroundings, String name, List<MountedApi> others) {
        Json json = new Json();
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, json, ErrorEnvelope::write);
        this.routes = Routes.of(
                reception,
                List.of(RouteDraft.get("/api/analytics/openapi.json")
                        .summary("Describes all routes")
                        .notForPages()
                        .needing(Access.READ, this::answer)));
        List<MountedApi> all = new ArrayList<>(others);
        all.add(new MountedApi(name, () -> routes));
        this.document = new Document(all, json).made();
    }

    @Override
    public Routes routes() {
        return routes;
    }

    private void answer(Call call) throws IOException {
        call.exchange().answer(200, json -> JsonValues.write(json, document));
    }
}
