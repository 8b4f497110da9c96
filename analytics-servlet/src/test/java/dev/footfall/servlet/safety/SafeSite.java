package dev.footfall.servlet.safety;

import dev.footfall.AnalyticsStore;
import dev.footfall.IngestStats;
import dev.footfall.access.Access;
import dev.footfall.access.CreatedToken;
import dev.footfall.access.Tenant;
import dev.footfall.access.TokenRequest;
import dev.footfall.audience.Device;
import dev.footfall.servlet.Container;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.admin.AdminApi;
import dev.footfall.servlet.annotations.AnnotationsApi;
import dev.footfall.servlet.audience.AudienceApi;
import dev.footfall.servlet.catalog.CatalogApi;
import dev.footfall.servlet.dashboard.DashboardApi;
import dev.footfall.servlet.dashboard.DashboardPages;
import dev.footfall.servlet.dashboard.IngestBooks;
import dev.footfall.servlet.events.EventsApi;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.journey.JourneyApi;
import dev.footfall.servlet.metrics.MetricsApi;
import dev.footfall.servlet.openapi.MountedApi;
import dev.footfall.servlet.openapi.OpenApi;
import dev.footfall.servlet.query.QueryApi;
import dev.footfall.servlet.reports.ReportsApi;
import dev.footfall.servlet.tracker.TrackerScript;
import dev.footfall.servlet.video.VideoApi;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A site with everything that we mount, one of each thing that paths name, and all kinds of callers. */
final class SafeSite implements AutoCloseable {

    static final Tenant ACME = Tenant.of("acme");

    /** Every API, the tracker and the page, as the filter mounts them. */
    private static final List<Function<Surroundings, ApiSurface>> APIS = List.of(
            EventsApi::new,
            TrackerScript::new,
            MetricsApi::new,
            ReportsApi::new,
            VideoApi::new,
            AudienceApi::new,
            CatalogApi::new,
            AdminApi::new,
            QueryApi::new,
            JourneyApi::new,
            AnnotationsApi::new,
            DashboardPages::new,
            around -> new DashboardApi(around, new IngestBooks(() -> IngestStats.NONE, tenant -> Optional.empty())));

    private static final String THINGS = """
            [{"eventType": "device registered", "deviceId": "door"},
             {"eventType": "device registered", "deviceId": "wall"},
             {"eventType": "device frozen", "deviceId": "wall"},
             {"id": "0190b5b2-0000-7000-8000-000000000001", "eventType": "video view", "assetId": "intro",
              "sessionId": "s", "userId": "ann", "workspaceId": "north"}]
            """;

    private final List<DeclaredRoute> routes = new ArrayList<>();
    private final List<MountedApi> mounted = new ArrayList<>();
    private final Map<String, CreatedToken> issued = new HashMap<>();
    private final Site site;

    private SafeSite(UnaryOperator<SiteBuilder> change) {
        SiteBuilder builder = Site.on(Container.JETTY)
                .token("all", "acme", "read,write,admin", "", "")
                .token("admin", "acme", "admin", "", "")
                .token("part", "acme", "read,write,admin", "north", "")
                .token("page", "acme", "read,write", "", "shop.example")
                .token("foreign", "rival", "read,write,admin", "", "")
                .api(keep(APIS.get(0)));
        APIS.stream().skip(1).forEach(api -> builder.also(keep(api)));
        builder.also(keep(given -> new OpenApi(given, "query", List.copyOf(mounted))));
        site = change.apply(builder).start();
        Reply reply = site.post(Site.EVENTS, THINGS, "Authorization", "Bearer all");
        if (reply.status() != 200) {
            throw new AssertionError(reply.text());
        }
        issue("issued", null);
        issue("revoked", null);
        issue("expired", site.clock().instant().plus(Duration.ofHours(1)));
        issued.values().forEach(token -> requireLive(token.secret()));
        revoke("revoked");
        site.clock().advance(Duration.ofHours(2));
    }

    private void issue(String name, @Nullable Instant expiresAt) {
        issued.put(
                name,
                site.engine()
                        .tokens()
                        .create(new TokenRequest(
                                name,
                                ACME,
                                Set.of(Access.READ, Access.WRITE, Access.ADMIN),
                                Set.of(),
                                Set.of(),
                                null,
                                expiresAt)));
    }

    /** They were right once: what is wrong with them later is what was done to them. */
    private void requireLive(String secret) {
        if (site.get(Site.EVENTS, "Authorization", "Bearer " + secret).status() == 401) {
            throw new AssertionError("a token that opens nothing");
        }
    }

    private void revoke(String name) {
        if (!site.engine().tokens().revoke(ACME, issued(name).token().id())) {
            throw new AssertionError("a token that is not revoked");
        }
    }

    private CreatedToken issued(String name) {
        return Objects.requireNonNull(issued.get(name), name);
    }

    /** What a token made at run time says. */
    String secret(String name) {
        return issued(name).secret();
    }

    static SafeSite start() {
        return start(UnaryOperator.identity());
    }

    /** With something changed. */
    static SafeSite start(UnaryOperator<SiteBuilder> change) {
        return new SafeSite(change);
    }

    private Function<Surroundings, ApiSurface> keep(Function<Surroundings, ApiSurface> api) {
        return given -> {
            ApiSurface surface = api.apply(given);
            routes.addAll(surface.routes().declared());
            mounted.add(new MountedApi(surface.getClass().getPackageName().replaceAll(".*\\.", ""), surface));
            return surface;
        };
    }

    /** All that are declared. */
    List<DeclaredRoute> routes() {
        return List.copyOf(routes);
    }

    Site site() {
        return site;
    }

    /** The key of a device of acme's. */
    String deviceKey(String id) {
        List<Device> registered =
                site.engine().store().devices().registered(ACME).stream().toList();
        Map<String, String> keys = site.engine().deviceKeys().of(ACME, registered);
        return String.valueOf(keys.get(id));
    }

    /** All that requests could have made or changed, but for the trail of what was asked. */
    List<Object> everything() {
        AnalyticsStore store = site.engine().store();
        Set<String> ids = new HashSet<>(HostileRequests.TEXTS);
        ids.addAll(List.of("intro", "acme", "one"));
        return List.of(
                site.stored(),
                store.catalog().assets(ACME, ids),
                store.catalog().users(ACME, ids),
                store.exports().list(ACME),
                store.annotations().find(ACME, TimeRange.ALL),
                store.tokens().list(ACME).stream()
                        .map(token -> token.id() + " " + token.revokedAt())
                        .toList());
    }

    @Override
    public void close() {
        site.close();
    }
}
