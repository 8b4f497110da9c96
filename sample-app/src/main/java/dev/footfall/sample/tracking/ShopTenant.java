package dev.footfall.sample.tracking;

import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.access.Tenant;
import dev.footfall.sample.tracking.AnalyticsNames.Token;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose the shop's events are, and with which token its pages send theirs. */
@Component
public final class ShopTenant {

    private final Tenant tenant;
    private final String endpoint;
    private final String script;
    private final List<Token> pageTokens;

    ShopTenant(AnalyticsNames names) {
        tenant = Tenant.of(names.tenant());
        endpoint = names.mount().prefix() + "/api/analytics/events";
        script = names.mount().prefix() + "/analytics/tracker.js";
        pageTokens = names.tokens().stream()
                .filter(this::isForPages)
                .sorted(Comparator.comparing(token -> token.access().size()))
                .toList();
    }

    public Tenant tenant() {
        return tenant;
    }

    /** Where events are sent to and asked for, below the context path. */
    public String endpoint() {
        return endpoint;
    }

    /**
     * What the page that this request asks for must know.
     *
     * @param isView whether to open it is a page view
     */
    public PageTracking page(HttpServletRequest request, String session, boolean isView) {
        return new PageTracking(session, token(request), request.getContextPath() + script, isView);
    }

    /** A page's source is public: a token that administers, or that is no browser's, never goes there. */
    private boolean isForPages(Token token) {
        return token.tenant().equals(tenant.id())
                && !token.domains().isEmpty()
                && grants(token, Access.WRITE)
                && !grants(token, Access.ADMIN);
    }

    private static boolean grants(Token token, Access access) {
        return token.access().stream().anyMatch(access.name()::equalsIgnoreCase);
    }

    private String token(HttpServletRequest request) {
        String host = host(request);
        return pageTokens.stream()
                .filter(token -> caller(token).allowsDomain(host))
                .findFirst()
                .map(Token::secret)
                .orElse("");
    }

    private Caller caller(Token token) {
        return new Caller("page", tenant, Set.of(Access.WRITE), Set.of(), Set.copyOf(token.domains()));
    }

    private static String host(HttpServletRequest request) {
        int usual = request.isSecure() ? 443 : 80;
        int port = request.getServerPort();
        return port == usual ? request.getServerName() : request.getServerName() + ":" + port;
    }
}
