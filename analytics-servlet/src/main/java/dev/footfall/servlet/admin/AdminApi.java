package dev.footfall.servlet.admin;

import dev.footfall.access.Access;
import dev.footfall.privacy.Subject.Kind;
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
import java.util.ArrayList;
import java.util.List;

/** The admin API: {@code /api/analytics/admin/…}. */
public final class AdminApi implements ApiSurface {

    private static final String ADMIN = "/api/analytics/admin/";
    private static final Parameter REFERENCE = Parameter.text("reference");

    private final Routes routes;

    public AdminApi(Surroundings surroundings) {
        Json json = new Json();
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, json, ErrorEnvelope::write);
        AdminTokens tokens = new AdminTokens(surroundings, json);
        People people = new People(surroundings.administration());
        List<DeclaredRoute> declared = new ArrayList<>();
        declared.add(closed(
                RouteDraft.get(ADMIN + "tokens").summary("Lists tokens that were made at run time"), tokens::list));
        declared.add(closed(
                RouteDraft.post(ADMIN + "tokens")
                        .summary("Makes a token and tells its secret once")
                        .answering(201)
                        .body(BodyForm.object(TokenFields.ALL)),
                tokens::create));
        declared.add(closed(
                RouteDraft.delete(ADMIN + "tokens/{id}").summary("Ends a token").answering(204),
                call -> tokens.revoke(call, call.part("id"))));
        declared.add(closed(
                RouteDraft.get(ADMIN + "audit")
                        .summary("Tells who did what, the latest first")
                        .taking(AuditPages.PARAMETERS),
                new AuditPages(surroundings)));
        declared.addAll(about(people, Kind.USER, "users"));
        declared.addAll(about(people, Kind.VISITOR, "visitors"));
        routes = Routes.of(reception, declared);
    }

    private static List<DeclaredRoute> about(People people, Kind kind, String path) {
        String one = ADMIN + path + "/{id}";
        return List.of(
                closed(
                        RouteDraft.get(one)
                                .summary("Hands out everything about one of the " + path)
                                .taking(REFERENCE),
                        call -> people.export(call, kind, call.part("id"))),
                closed(
                        RouteDraft.delete(one)
                                .summary("Erases everything about one of the " + path)
                                .taking(REFERENCE),
                        call -> people.erase(call, kind, call.part("id"))));
    }

    private static DeclaredRoute closed(RouteDraft route, Handler handler) {
        return route.notForPages().ofWholeTenant().needing(Access.ADMIN, handler);
    }

    @Override
    public Routes routes() {
        return routes;
    }
}
