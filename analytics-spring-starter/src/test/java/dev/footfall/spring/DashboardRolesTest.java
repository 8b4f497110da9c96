package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.servlet.access.HostCallers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Users of Spring Security who look at the dashboard because the settings name what they are granted. */
class DashboardRolesTest {

    private final WebApplicationContextRunner host = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AnalyticsAutoConfiguration.class,
                    AnalyticsDashboardAutoConfiguration.class,
                    AnalyticsServletAutoConfiguration.class))
            .withBean(AnalyticsStore.class, InMemoryStore::new);

    private static MockHttpSession session(String authority, boolean isAuthenticated) {
        TestingAuthenticationToken ada = new TestingAuthenticationToken("ada", "secret", List.of(() -> authority));
        ada.setAuthenticated(isAuthenticated);
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(ada));
        return session;
    }

    private static MockHttpServletResponse ask(ApplicationContext context, MockHttpSession session) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/analytics/dashboard");
        request.setSession(session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        context.getBean("analytics.filter", FilterRegistrationBean.class)
                .getFilter()
                .doFilter(request, response, new MockFilterChain());
        return response;
    }

    @ParameterizedTest
    @CsvSource({
        "ROLE_ANALYST, ROLE_ANALYST, 200",
        "ANALYST, ROLE_ANALYST, 200",
        "'boss,stats:read', stats:read, 200",
        "ROLE_ANALYST, ANALYST, 401",
        "ANALYST, ROLE_CUSTOMER, 401",
        "'', ROLE_ANALYST, 401"
    })
    void whoHasOneOfTheRolesMayLook(String roles, String authority, int status) {
        host.withPropertyValues("analytics.dashboard.enabled=true", "analytics.dashboard.roles=" + roles)
                .run(context -> assertThat(
                                ask(context, session(authority, true)).getStatus())
                        .isEqualTo(status));
    }

    @Test
    void heIsCalledAsTheHostCallsHim() {
        host.withPropertyValues("analytics.dashboard.enabled=true", "analytics.dashboard.roles=ANALYST")
                .run(context -> assertThat(
                                ask(context, session("ROLE_ANALYST", true)).getContentAsString())
                        .contains("\"caller\":{\"name\":\"ada\",\"access\":[\"read\"],\"workspaces\":[]}"));
    }

    @Test
    void whoHasNotFinishedSigningInIsNobody() {
        host.withPropertyValues("analytics.dashboard.enabled=true", "analytics.dashboard.roles=ANALYST")
                .run(context -> assertThat(
                                ask(context, session("ROLE_ANALYST", false)).getStatus())
                        .isEqualTo(401));
    }

    @Test
    void whoseSessionTheHostHasEndedIsNobody() {
        SessionRegistryImpl sessions = new SessionRegistryImpl();
        MockHttpSession session = session("ROLE_ANALYST", true);
        sessions.registerNewSession(session.getId(), "ada");
        host.withPropertyValues("analytics.dashboard.enabled=true", "analytics.dashboard.roles=ANALYST")
                .withBean(SessionRegistry.class, () -> sessions)
                .run(context -> {
                    assertThat(ask(context, session).getStatus()).isEqualTo(200);
                    assertThat(ask(context, session("ROLE_ANALYST", true)).getStatus())
                            .as("a session that the registry does not know")
                            .isEqualTo(200);
                    sessions.getSessionInformation(session.getId()).expireNow();
                    assertThat(ask(context, session).getStatus()).isEqualTo(401);
                });
    }

    @Test
    void withoutTheDashboardRolesOpenNothing() {
        host.withPropertyValues("analytics.dashboard.roles=ANALYST").run(context -> {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/analytics/events");
            request.setSession(session("ROLE_ANALYST", true));
            assertThat(context.getBean(HostCallers.class).of(request)).isEmpty();
        });
    }

    @Test
    void aBeanOfTheHostDecidesAlone() {
        host.withPropertyValues("analytics.dashboard.enabled=true", "analytics.dashboard.roles=ANALYST")
                .withBean("own", HostCallers.class, HostCallers::nobody)
                .run(context -> {
                    assertThat(context).hasSingleBean(HostCallers.class).hasBean("own");
                    assertThat(ask(context, session("ROLE_ANALYST", true)).getStatus())
                            .isEqualTo(401);
                });
    }

    @Test
    void aHostWithoutSpringSecurityHasNoneOfIt() {
        host.withClassLoader(new FilteredClassLoader(SecurityContextHolder.class))
                .withPropertyValues("analytics.dashboard.enabled=true", "analytics.dashboard.roles=ANALYST")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(HostCallers.class));
    }
}
