package dev.footfall.servlet.safety;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.servlet.Container;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.admin.AdminApi;
import dev.footfall.servlet.audience.AudienceApi;
import dev.footfall.servlet.catalog.CatalogApi;
import dev.footfall.servlet.events.EventsApi;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.metrics.MetricsApi;
import dev.footfall.servlet.reports.ReportsApi;
import dev.footfall.servlet.tracker.TrackerScript;
import dev.footfall.servlet.video.VideoApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A site with everything that we mount, one of each thing that paths name, and all kinds of callers. */
final class SafeSite implements AutoCloseable {

    static final Tenant ACME = Tenant.of("acme");

    /** Every API and the tracker, as the filter mounts them. */
    private static final List<Function<Surroundings, ApiSurface>> APIS = List.of(
            EventsApi::new,
            TrackerScript::new,
            MetricsApi::new,
            ReportsApi::new,
            VideoApi::new,
            AudienceApi::new,
            CatalogApi::new,
            AdminApi::new);

    private static final String THINGS = """
            [{"eventType": "device registered", "deviceId": "door"},
             {"eventType": "device registered", "deviceId": "wall"},
             {"eventType": "device frozen", "deviceId": "wall"},
             {"id": "0190b5b2-0000-7000-8000-000000000001", "eventType": "video view", "assetId": "intro",
              "sessionId": "s", "userId": "ann", "workspaceId": "north"}]
            """;

    private final List<DeclaredRoute> routes = new ArrayList<>();
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
        site = change.apply(builder).start();
        Reply reply = site.post(Site.EVENTS, THINGS, "Authorization", "Bearer all");
        if (reply.status() != 200) {
            throw new AssertionError(reply.text());
        }
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

    @Override
    public void close() {
        site.close();
    }
}
