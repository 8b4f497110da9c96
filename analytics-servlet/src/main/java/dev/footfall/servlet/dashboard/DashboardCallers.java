package dev.footfall.servlet.dashboard;

import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.access.TokenStore;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.servlet.access.HostCallers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Who may look at the dashboard without showing a token: whom the host names, who has a role, who has signed in. */
public final class DashboardCallers implements HostCallers {

    private final HostCallers host;
    private final AnalyticsSettings settings;
    private final SignInCookie cookie;

    /** @param host goes first, as it knows more than a role tells */
    public DashboardCallers(HostCallers host, AnalyticsSettings settings, TokenStore tokens) {
        this.host = host;
        this.settings = settings;
        this.cookie = new SignInCookie(tokens, settings.mountPrefix());
    }

    @Override
    public Optional<Caller> of(HttpServletRequest request) {
        return host.of(request).or(() -> ofRole(request)).or(() -> cookie.caller(request));
    }

    private Optional<Caller> ofRole(HttpServletRequest request) {
        boolean mayLook = settings.dashboard().roles().stream().anyMatch(request::isUserInRole);
        String user = request.getRemoteUser();
        return mayLook && user != null ? Optional.of(reader(user, settings)) : Optional.empty();
    }

    /** Somebody with a role: he may look at the host's own data, and do nothing else. */
    public static Caller reader(String user, AnalyticsSettings settings) {
        return new Caller(user, settings.tenant(), Set.of(Access.READ), Set.of(), Set.of());
    }
}
