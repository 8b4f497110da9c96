package dev.footfall.servlet.journey;

import dev.footfall.access.Access;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.RouteDraft;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.util.List;

/** Questions about journeys: {@code /api/analytics/query/funnel} and {@code /paths}. */
public final class JourneyApi implements ApiSurface {

    private static final String QUERY = "/api/analytics/query/";

    private final Routes routes;

    public JourneyApi(Surroundings surroundings) {
        Json json = new Json();
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, json, ErrorEnvelope::write);
        routes = Routes.of(
                reception,
                List.of(
                        RouteDraft.post(QUERY + "funnel")
                                .summary("Tells how far viewers come through steps")
                                .body(BodyForm.object(FunnelReader.FIELDS))
                                .notForPages()
                                .needing(Access.READ, new FunnelAnswer(surroundings, json)),
                        RouteDraft.post(QUERY + "paths")
                                .summary("Tells where sessions go next, or come from")
                                .body(BodyForm.object(PathReader.FIELDS))
                                .notForPages()
                                .needing(Access.READ, new PathAnswer(surroundings, json))));
    }

    @Override
    public Routes routes() {
        return routes;
    }
}
