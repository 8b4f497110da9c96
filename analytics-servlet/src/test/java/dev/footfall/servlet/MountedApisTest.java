package dev.footfall.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings say which APIs answer; the paths of the others are the host's. */
class MountedApisTest extends InEveryContainer {

    @ParameterizedTest
    @CsvSource({
        "'',               401, 401",
        "events,           401, 200",
        "reports,          200, 401",
        "'events,reports', 401, 401"
    })
    void anApiAnswersWhenItIsNamed(String apis, int events, int reports) throws IOException {
        restart(Site.on(container).setting("analytics.apis", apis));

        try (TestServer server =
                container.start(new Host("", AnalyticsFilter.of(site.engine()), true, new HostServlet()))) {
            assertThat(statusOf(server, "/api/analytics/events")).isEqualTo(events);
            assertThat(statusOf(server, "/api/v4/analytics/reports_read")).isEqualTo(reports);
        }
    }

    private static int statusOf(TestServer server, String path) throws IOException {
        return RawHttp.statusOf(server.port(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
}
