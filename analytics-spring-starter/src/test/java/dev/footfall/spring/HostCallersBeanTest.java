package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.servlet.AnalyticsFilter;
import dev.footfall.servlet.access.HostCallers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Users of Spring Security who ask our APIs without a token, because a bean of the host lets them. */
class HostCallersBeanTest {

    private final WebApplicationContextRunner host = new WebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(AnalyticsAutoConfiguration.class, AnalyticsServletAutoConfiguration.class))
            .withBean(AnalyticsStore.class, InMemoryStore::new);

    private static HostCallers analysts() {
        HttpSessionSecurityContextRepository logins = new HttpSessionSecurityContextRepository();
        return request -> Optional.ofNullable(
                        logins.loadDeferredContext(request).get().getAuthentication())
                .filter(user ->
                        user.getAuthorities().stream().anyMatch(role -> "ROLE_ANALYST".equals(role.getAuthority())))
                .map(user -> new Caller(user.getName(), Tenant.of("shop"), Set.of(Access.READ), Set.of(), Set.of()));
    }

    private static MockHttpSession session(String role) {
        Authentication ada = new TestingAuthenticationToken("ada", "secret", List.of(() -> role));
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(ada));
        return session;
    }

    private static int status(FilterRegistrationBean<?> filter, MockHttpSession session) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/analytics/events");
        request.setSession(session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.getFilter().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void whoHasTheRoleNeedsNoToken() {
        host.withBean(HostCallers.class, HostCallersBeanTest::analysts).run(context -> {
            FilterRegistrationBean<?> filter = context.getBean("analytics.filter", FilterRegistrationBean.class);
            assertThat(filter.getFilter()).isInstanceOf(AnalyticsFilter.class);
            assertThat(status(filter, session("ROLE_ANALYST"))).isEqualTo(200);
            assertThat(status(filter, session("ROLE_CUSTOMER"))).isEqualTo(401);
            assertThat(status(filter, new MockHttpSession())).isEqualTo(401);
        });
    }

    @Test
    void withoutTheBeanNobodyIsKnownByHisLogin() {
        host.run(context -> {
            FilterRegistrationBean<?> filter = context.getBean("analytics.filter", FilterRegistrationBean.class);
            assertThat(status(filter, session("ROLE_ANALYST"))).isEqualTo(401);
        });
    }
}
