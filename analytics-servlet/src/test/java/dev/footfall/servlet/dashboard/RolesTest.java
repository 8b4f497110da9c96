package dev.footfall.servlet.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users whom the container has signed in, and whose roles the settings name. */
class RolesTest extends InEveryContainer {

    private static final String DASHBOARD = "/api/analytics/dashboard";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.whole()
                .before(RolesTest::signingIn)
                .setting("analytics.tenant", "acme")
                .setting("analytics.dashboard.enabled", "true")
                .setting("analytics.dashboard.roles", "analyst, boss");
    }

    /** As a container's realm does it: the user is called as the role he has. */
    private static Filter signingIn(Filter ours) {
        return (request, response, chain) -> ours.doFilter(new SignedIn((HttpServletRequest) request), response, chain);
    }

    @ParameterizedTest
    @CsvSource({"analyst, 200", "boss, 200", "customer, 401", "'', 401"})
    void whoHasTheRoleNeedsNoToken(String role, int status) {
        assertThat(site.get(DASHBOARD, "X-Role", role).status()).isEqualTo(status);
    }

    @Test
    void heReadsTheHostsOwnTenantAndNothingElse() {
        Reply reply = site.get(DASHBOARD, "X-Role", "analyst");

        assertThat(reply.json().path("tenant").asText()).isEqualTo("acme");
        assertThat(reply.json().path("caller").toString())
                .isEqualTo("{\"name\":\"analyst\",\"access\":[\"read\"],\"workspaces\":[]}");
        assertThat(reply.json().path("signOut").asBoolean()).isFalse();
        assertThat(site.post(
                                Site.EVENTS,
                                "{\"eventType\":\"page view\",\"sessionId\":\"s\"}",
                                "X-Role",
                                "analyst",
                                "Sec-Fetch-Site",
                                "same-origin")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withoutRolesInTheSettingsALoginIsNobody() {
        restart(configure(Site.on(container)).setting("analytics.dashboard.roles", ""));

        assertThat(site.get(DASHBOARD, "X-Role", "analyst").status()).isEqualTo(401);
    }

    @Test
    void withoutTheDashboardRolesAreForNothing() {
        restart(configure(Site.on(container)).setting("analytics.dashboard.enabled", "false"));

        assertThat(site.get(Site.EVENTS, "X-Role", "analyst").status()).isEqualTo(401);
    }

    private static final class SignedIn extends HttpServletRequestWrapper {

        SignedIn(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getRemoteUser() {
            String role = getHeader("X-Role");
            return role == null || role.isEmpty() ? null : role;
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals(getHeader("X-Role"));
        }
    }
}
