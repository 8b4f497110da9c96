package dev.footfall.servlet.query;

import dev.footfall.access.Access;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.RouteDraft;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.util.List;

/** The query API: {@code /api/analytics/query…}. */
public final class QueryApi implements ApiSurface {

    private static final String QUERY = "/api/analytics/query";
    private static final Parameter FORMAT = Parameter.word("format", "json", "csv", "xlsx");

    private final Routes routes;

    public QueryApi(Surroundings surroundings) {
        Json json = new Json();
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, json, ErrorEnvelope::write);
        routes = Routes.of(
                reception,
                List.of(
                        RouteDraft.post(QUERY)
                                .summary("Answers any question of the query model")
                                .taking(FORMAT)
                                .orAnswering(AnswerFormat.FILES)
                                .body(BodyForm.object(QueryReader.FIELDS))
                                .notForPages()
                                .needing(Access.READ, new AnyQuery(surroundings, json)),
                        RouteDraft.post(QUERY + "/retention")
                                .summary("Tells which share of new users came back")
                                .body(BodyForm.object(ReturnsReader.FIELDS))
                                .notForPages()
                                .ofWholeTenant()
                                .needing(Access.READ, new ReturnsOfUsers(surroundings, json))));
    }

    @Override
    public Routes routes() {
        return routes;
    }
}
