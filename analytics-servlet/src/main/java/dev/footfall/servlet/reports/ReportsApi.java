package dev.footfall.servlet.reports;

import dev.footfall.access.Access;
import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.RouteDraft;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import dev.footfall.servlet.http.ValueKind;
import java.util.List;

/** The reports API: {@code /api/v4/analytics}. */
public final class ReportsApi implements ApiSurface {

    private static final String ROOT = "/api/v4/analytics/";

    private final Routes routes;

    public ReportsApi(Surroundings surroundings) {
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, new Json(), ReportsProblems::write);
        Inquiries inquiries = new Inquiries(surroundings);
        UserAwareness awareness = new UserAwareness(inquiries, surroundings.names());
        routes = Routes.of(
                reception,
                List.of(
                        about(
                                "reports_images",
                                "Lists reports with their images",
                                new ReportImages(inquiries, surroundings.store())),
                        about(
                                "reports_over_time",
                                "Counts reports over time",
                                new ReportsOverTime(inquiries),
                                ReportsOverTime.WIDTHS),
                        about(
                                "reports_per_field_selection",
                                "Counts reports by what was selected in a field",
                                new ReportsPerFieldSelection(inquiries),
                                Parameter.of(ReportsPerFieldSelection.FIELD, ValueKind.ID)
                                        .required()),
                        about("reports_per_state", "Counts reports by state", new ReportsPerState(inquiries)),
                        about("reports_per_user", "Counts reports by user", new ReportsPerUser(inquiries)),
                        about(
                                "reports_per_day_hour",
                                "Counts reports by hour of the day",
                                new ReportsPerCycle(inquiries, TimeBucket.HOUR_OF_DAY, "hour")),
                        about(
                                "reports_per_week_day",
                                "Counts reports by day of the week",
                                new ReportsPerCycle(inquiries, TimeBucket.DAY_OF_WEEK, "dow")),
                        about(
                                "reports_read",
                                "Counts how reports were read",
                                new ReportReads(inquiries),
                                Figures.parameter(ReportReads.FIGURES)),
                        about(
                                "user_awareness",
                                "Tells what users read and confirmed",
                                awareness,
                                Figures.parameter(UserAwareness.FIGURES))));
    }

    private static DeclaredRoute about(String name, String summary, Handler handler, Parameter... more) {
        return RouteDraft.get(ROOT + name)
                .summary(summary)
                .counted()
                .taking(Inquiries.PARAMETERS)
                .taking(more)
                .needing(Access.READ, handler);
    }

    @Override
    public Routes routes() {
        return routes;
    }
}
