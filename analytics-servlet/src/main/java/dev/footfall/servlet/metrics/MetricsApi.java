package dev.footfall.servlet.metrics;

import dev.footfall.catalog.Catalog;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.Route;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The metrics API: {@code /v2/metrics}. */
public final class MetricsApi implements ApiSurface {

    private static final String METRICS = "/v2/metrics/";
    private static final TokenPlace TOKEN = TokenPlace.header("x-auth-token");

    private final Map<String, Route> routes;

    public MetricsApi(Surroundings surroundings) {
        Json json = new Json();
        Reception reception = new Reception(surroundings, TOKEN, json, MetricsProblems::write);
        Questions questions = new Questions(surroundings.questions(), surroundings.settings());
        Catalog names = surroundings.names();
        routes = Map.of(
                "dashboard", post(reception, new Dashboard(json, questions, names)),
                "views-data", post(reception, new ViewsData(json, questions)),
                "summary-report", post(reception, new SummaryReport(surroundings, json, questions)));
    }

    private static Route post(Reception reception, Handler handler) {
        return reception.route(Map.of("POST", handler));
    }

    @Override
    public @Nullable Route route(String path) {
        if (!path.startsWith(METRICS)) {
            return null;
        }
        String name = path.substring(METRICS.length());
        // A slash at the end means the same.
        return routes.get(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
    }
}
