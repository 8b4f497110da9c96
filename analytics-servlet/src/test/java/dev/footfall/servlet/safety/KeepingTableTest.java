package dev.footfall.servlet.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import dev.footfall.servlet.http.DeclaredRoute;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client may keep, route by route: what was counted, and never a secret or what somebody did. */
class KeepingTableTest {

    private static final List<String> COUNTED = List.of(
            "GET /api/analytics/events/views",
            "GET /api/v4/analytics/reports_images",
            "GET /api/v4/analytics/reports_over_time",
            "GET /api/v4/analytics/reports_per_field_selection",
            "GET /api/v4/analytics/reports_per_state",
            "GET /api/v4/analytics/reports_per_user",
            "GET /api/v4/analytics/reports_per_day_hour",
            "GET /api/v4/analytics/reports_per_week_day",
            "GET /api/v4/analytics/reports_read",
            "GET /api/v4/analytics/user_awareness",
            "GET /analytics/videos/summary",
            "GET /analytics/videos/{id}",
            "GET /analytics/users",
            "GET /analytics/users/engagement",
            "GET /analytics/system/health",
            "GET /analytics/system/performance",
            "GET /api/user/{user}/counters",
            "GET /api/statistics/device/{device}/",
            "GET /api/statistics/user/{user}/",
            "GET /api/v2/statistics/user/{user}/{levels...}/",
            "GET /api/v2/statistics/{levels...}/");

    @Test
    void onlyWhatIsCountedIsDeclaredToBe() {
        try (SafeSite site = SafeSite.start()) {
            assertThat(site.routes().stream().filter(DeclaredRoute::isCounted).map(DeclaredRoute::toString))
                    .containsExactlyInAnyOrderElementsOf(COUNTED);
        }
    }

    @Test
    void whatIsNotCountedHasNoTagAndIsForNobodyToKeep() {
        try (SafeSite site = SafeSite.start()) {
            for (DeclaredRoute route : site.routes()) {
                Reply reply = visit(site, route);
                boolean isFixed = route.path().text().endsWith(".js") || new Sample(route).isPage();
                boolean isKept = reply.status() == 308
                        || (reply.status() == 200 && (isFixed || COUNTED.contains(route.toString())));
                assertThat(reply.header("ETag").isEmpty())
                        .as(route + " " + reply.status())
                        .isNotEqualTo(isKept && reply.status() != 308);
                assertThat(reply.header("Cache-Control").contains("no-store"))
                        .as(route + " " + reply.status())
                        .isNotEqualTo(isKept);
            }
        }
    }

    private static Reply visit(SafeSite site, DeclaredRoute route) {
        Sample sample = new Sample(route);
        return site.site()
                .send(
                        route.method(),
                        sample.pathAndQuery(),
                        sample.body().getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer all");
    }
}
