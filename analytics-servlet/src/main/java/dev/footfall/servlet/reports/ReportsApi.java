package dev.footfall.servlet.reports;

import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.Route;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reports API: {@code /api/v4/analytics}. */
public final class ReportsApi implements ApiSurface {

    private static final String ROOT = "/api/v4/analytics/";

    private final Map<String, Route> routes = new HashMap<>();

    public ReportsApi(Surroundings surroundings) {
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, new Json(), ReportsProblems::write);
        handlers(surroundings).forEach((name, handler) -> routes.put(name, reception.route(Map.of("GET", handler))));
    }

    private static Map<String, Handler> handlers(Surroundings surroundings) {
        Inquiries inquiries = new Inquiries(surroundings);
        return Map.of(
                "reports_images", new ReportImages(inquiries, surroundings.store()),
                "reports_over_time", new ReportsOverTime(inquiries),
                "reports_per_field_selection", new ReportsPerFieldSelection(inquiries),
                "reports_per_state", new ReportsPerState(inquiries),
                "reports_per_user", new ReportsPerUser(inquiries),
                "reports_per_day_hour", new ReportsPerCycle(inquiries, TimeBucket.HOUR_OF_DAY, "hour"),
                "reports_per_week_day", new ReportsPerCycle(inquiries, TimeBucket.DAY_OF_WEEK, "dow"),
                "reports_read", new ReportReads(inquiries),
                "user_awareness", new UserAwareness(inquiries, surroundings.names()));
    }

    @Override
    public @Nullable Route route(String path) {
        if (!path.startsWith(ROOT)) {
            return null;
        }
        // A slash at the end means the same.
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return end <= ROOT.length() ? null : routes.get(path.substring(ROOT.length(), end));
    }
}
