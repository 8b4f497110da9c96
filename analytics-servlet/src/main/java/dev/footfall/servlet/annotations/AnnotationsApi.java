package dev.footfall.servlet.annotations;

import dev.footfall.access.Access;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.MomentRange;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.RouteDraft;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.util.List;

/** The annotations API: {@code /api/analytics/annotations}. */
public final class AnnotationsApi implements ApiSurface {

    private static final String ALL = "/api/analytics/annotations";

    private final Routes routes;

    public AnnotationsApi(Surroundings surroundings) {
        Json json = new Json();
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, json, ErrorEnvelope::write);
        AnnotationRoutes annotations = new AnnotationRoutes(surroundings, json);
        routes = Routes.of(
                reception,
                List.of(
                        RouteDraft.get(ALL)
                                .summary("Lists annotations")
                                .taking(MomentRange.PARAMETERS)
                                .notForPages()
                                .needing(Access.READ, annotations::list),
                        RouteDraft.post(ALL)
                                .summary("Makes an annotation")
                                .answering(201)
                                .body(BodyForm.object(AnnotationFields.ALL))
                                .notForPages()
                                .needing(Access.WRITE, annotations::add),
                        RouteDraft.delete(ALL + "/{id}")
                                .summary("Removes an annotation")
                                .answering(204)
                                .notForPages()
                                .needing(Access.WRITE, call -> annotations.remove(call, call.part("id")))));
    }

    @Override
    public Routes routes() {
        return routes;
    }
}
