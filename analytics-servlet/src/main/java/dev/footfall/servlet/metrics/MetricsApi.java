package dev.footfall.servlet.metrics;

import dev.footfall.access.Access;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.RouteDraft;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.util.List;

/** The metrics API: {@code /v2/metrics}. */
public final class MetricsApi implements ApiSurface {

    private static final String METRICS = "/v2/metrics/";
    private static final TokenPlace TOKEN = TokenPlace.header("x-auth-token");

    private final Routes routes;

    public MetricsApi(Surroundings surroundings) {
        Json json = new Json();
        Reception reception = new Reception(surroundings, TOKEN, json, MetricsProblems::write);
        Questions questions = new Questions(surroundings.questions(), surroundings.settings());
        Dashboard dashboard = new Dashboard(json, questions, surroundings.names());
        routes = Routes.of(
                reception,
                List.of(
                        question("dashboard", "Totals views, engagement and assets", KnownFields.SHARED, dashboard),
                        question(
                                "views-data",
                                "Counts views in a grid of time, devices or assets",
                                ViewsQuestion.FIELDS,
                                new ViewsData(json, questions)),
                        question(
                                "summary-report",
                                "Makes a report of all assets as a file",
                                KnownFields.SHARED,
                                new SummaryReport(surroundings, json, questions))));
    }

    private static DeclaredRoute question(String name, String summary, KnownFields fields, Handler handler) {
        return RouteDraft.post(METRICS + name)
                .summary(summary)
                .body(BodyForm.object(fields.declared()))
                .needing(Access.READ, handler);
    }

    @Override
    public Routes routes() {
        return routes;
    }
}
