package dev.footfall.servlet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.access.Tenant;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.admin.AdminApi;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host whose users have sessions and roles, and need no token. */
class HostCallersTest extends InEveryContainer {

    private static final String EVENT = "{\"eventType\":\"page view\",\"sessionId\":\"s\"}";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.servlet(new SignIn()).also(AdminApi::new).hostCallers(HostCallersTest::signedIn);
    }

    private static Optional<Caller> signedIn(HttpServletRequest request) {
        if (request.getHeader("X-Broken") != null) {
            throw new IllegalStateException("the directory of users is gone");
        }
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute("roles") instanceof String roles
                ? Optional.of(new Caller("ada", Tenant.of("acme"), access(roles), Set.of(), Set.of()))
                : Optional.empty();
    }

    private static Set<Access> access(String roles) {
        return Arrays.stream(roles.split("\\+", -1))
                .map(role -> Access.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private String signIn(String roles) {
        String cookie = site.get("/sign-in?" + roles).header("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private Reply send(String method, String cookie, String... headers) {
        List<String> all = new ArrayList<>(List.of("Cookie", cookie));
        all.addAll(List.of(headers));
        byte[] body = method.equals("POST") ? EVENT.getBytes(StandardCharsets.UTF_8) : new byte[0];
        return site.send(method, Site.EVENTS, body, all.toArray(String[]::new));
    }

    @Test
    void whoIsSignedInDoesWhatTheHostLetsHimDo() {
        String reader = signIn("read");

        assertThat(send("GET", reader).status()).isEqualTo(200);
        assertThat(send("HEAD", reader).status()).isEqualTo(200);
        assertThat(send("POST", reader, "Sec-Fetch-Site", "same-origin").status())
                .isEqualTo(403);
        assertThat(send("POST", signIn("write"), "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
        assertThat(site.stored()).hasSize(1);
    }

    @Test
    void whoIsNotSignedInIsNobody() {
        assertThat(site.get(Site.EVENTS).status()).isEqualTo(401);
        assertThat(site.get(Site.EVENTS).header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "", "same-origin, cross-site"})
    void anotherSiteChangesNothingInHisName(String site) {
        String writer = signIn("read+write");

        Reply reply = send("POST", writer, "Sec-Fetch-Site", site);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(send("POST", writer).status())
                .as("a browser that says nothing")
                .isEqualTo(401);
        assertThat(this.site.stored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"same-origin, 200", "same-site, 200", "none, 200", "cross-site, 401"})
    void anotherSiteDoesNotEvenAskInHisName(String site, int status) {
        assertThat(send("GET", signIn("read"), "Sec-Fetch-Site", site).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, Origin, OWN, 200",
        "GET, Referer, OWN/page?x, 200",
        "GET, Origin, https://evil.example, 401",
        "GET, Referer, https://evil.example/x, 401",
        "GET, Origin, null, 401",
        "POST, Origin, OWN, 200",
        "POST, Referer, OWN/page, 200",
        "POST, Origin, https://evil.example, 401",
        "POST, Origin, null, 401",
    })
    void ofABrowserThatDoesNotSayTheSiteThePageCounts(String method, String header, String page, int status) {
        String own = "http://127.0.0.1:" + site.port();

        assertThat(send(method, signIn("read+write"), header, page.replace("OWN", own))
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"same-origin, 200", "same-site, 401", "none, 401", "cross-site, 401"})
    void whatIsForAdministratorsIsOnlyForTheHostsOwnPages(String page, int status) {
        String admin = signIn("admin");

        assertThat(site.get("/api/analytics/admin/tokens", "Cookie", admin, "Sec-Fetch-Site", page)
                        .status())
                .isEqualTo(status);
        assertThat(site.get("/api/analytics/admin/tokens", "Cookie", admin).status())
                .isEqualTo(401);
    }

    @Test
    void aHostThatFailsToTellKnowsNobody() {
        String reader = signIn("read");

        assertThat(send("GET", reader, "X-Broken", "1").status()).isEqualTo(401);
        assertThat(site.get(Site.EVENTS, "X-Broken", "1", "Authorization", "Bearer reader")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoShowsATokenIsTheOneItNames() {
        String reader = signIn("read");

        assertThat(send("GET", reader, "Authorization", "Bearer writer").status())
                .isEqualTo(403);
        assertThat(send("GET", reader, "Authorization", "Bearer nobody").status())
                .isEqualTo(401);
        assertThat(send("GET", reader, "Authorization", "Basic YWRhOmE=").status())
                .as("the host's own business")
                .isEqualTo(200);
    }

    private static final class SignIn extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            if ("/sign-in".equals(request.getRequestURI())) {
                request.getSession().setAttribute("roles", request.getQueryString());
            }
        }
    }
}
