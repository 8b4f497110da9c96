package dev.footfall.spring;

import dev.footfall.access.Caller;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.servlet.access.HostCallers;
import dev.footfall.servlet.dashboard.DashboardCallers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.session.SessionRegistry;

/**
 * Who may look at the dashboard, of those whom Spring Security has signed in: found in the session, as its filters have
 * not seen the request yet. Without a dashboard, or roles for it, nobody.
 */
final class SpringSecurityCallers implements HostCallers {

    /** Where Spring Security keeps its login, unless the host says otherwise. */
    private static final String LOGIN = "SPRING_SECURITY_CONTEXT";

    /** What Spring Security writes before the name of a role. */
    private static final String ROLE = "ROLE_";

    private final AnalyticsSettings settings;
    private final ObjectProvider<SessionRegistry> sessions;

    /** @param sessions where the host keeps account of them; none: whoever is in a session is signed in */
    SpringSecurityCallers(AnalyticsSettings settings, ObjectProvider<SessionRegistry> sessions) {
        this.settings = settings;
        this.sessions = sessions;
    }

    @Override
    public Optional<Caller> of(HttpServletRequest request) {
        Set<String> roles = settings.dashboard().roles();
        if (!settings.dashboard().enabled() || roles.isEmpty()) {
            return Optional.empty();
        }
        Authentication user = user(request.getSession(false));
        return user != null && user.isAuthenticated() && mayLook(user, roles)
                ? Optional.of(DashboardCallers.reader(user.getName(), settings))
                : Optional.empty();
    }

    private @Nullable Authentication user(@Nullable HttpSession session) {
        return session != null && session.getAttribute(LOGIN) instanceof SecurityContext login && !isEnded(session)
                ? login.getAuthentication()
                : null;
    }

    /** The session itself lives on until Spring Security's filters meet it. */
    private boolean isEnded(HttpSession session) {
        return sessions.stream()
                .map(registry -> registry.getSessionInformation(session.getId()))
                .anyMatch(known -> known != null && known.isExpired());
    }

    private static boolean mayLook(Authentication user, Set<String> roles) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(authority -> authority != null
                        && (roles.contains(authority)
                                || (authority.startsWith(ROLE) && roles.contains(authority.substring(ROLE.length())))));
    }
}
