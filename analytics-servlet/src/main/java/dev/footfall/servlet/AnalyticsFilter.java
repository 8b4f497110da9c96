package dev.footfall.servlet;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.Api;
import dev.footfall.servlet.access.HostCallers;
import dev.footfall.servlet.admin.AdminApi;
import dev.footfall.servlet.annotations.AnnotationsApi;
import dev.footfall.servlet.audience.AudienceApi;
import dev.footfall.servlet.catalog.CatalogApi;
import dev.footfall.servlet.dashboard.DashboardApi;
import dev.footfall.servlet.dashboard.DashboardCallers;
import dev.footfall.servlet.dashboard.DashboardPages;
import dev.footfall.servlet.dashboard.IngestBooks;
import dev.footfall.servlet.events.EventsApi;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.RequestPath;
import dev.footfall.servlet.http.Route;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.journey.JourneyApi;
import dev.footfall.servlet.metrics.MetricsApi;
import dev.footfall.servlet.openapi.MountedApi;
import dev.footfall.servlet.openapi.OpenApi;
import dev.footfall.servlet.query.QueryApi;
import dev.footfall.servlet.reports.ReportsApi;
import dev.footfall.servlet.tracker.TrackerScript;
import dev.footfall.servlet.traffic.Traffic;
import dev.footfall.servlet.video.VideoApi;
import dev.footfall.servlet.visitor.VisitorConsent;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mounts the APIs. A request for anything else passes on as it came: its parameters and body unread, its response
 * unwrapped. Register it first in line, for every path, with asynchronous support.
 */
public final class AnalyticsFilter implements Filter {

    /** Of a request that passes one of us: another one behind it leaves it alone. */
    private static final String TAKEN = "dev.footfall.analytics.taken";

    private final String mountPrefix;
    private final List<ApiSurface> surfaces;
    private final @Nullable Traffic traffic;

    /**
     * Mounts them in this order.
     *
     * @param mountPrefix what stands before the paths of the APIs; empty, or {@code /analytics-api}
     */
    public AnalyticsFilter(String mountPrefix, List<ApiSurface> surfaces) {
        this(mountPrefix, surfaces, null);
    }

    /**
     * The same, and measures the host's own requests.
     *
     * @param traffic null: measures none
     */
    public AnalyticsFilter(String mountPrefix, List<ApiSurface> surfaces, @Nullable Traffic traffic) {
        this.mountPrefix = mountPrefix;
        this.surfaces = List.copyOf(surfaces);
        this.traffic = traffic;
    }

    /** Mounts the APIs that the settings name, where they say, and measures the host's own requests. */
    public static AnalyticsFilter of(AnalyticsEngine engine) {
        return of(
                engine,
                HostCallers.nobody(),
                VisitorConsent.of(engine.settings().privacy()));
    }

    /**
     * The same, for a host that knows more of those who ask.
     *
     * @param hostCallers who needs no token, as he is signed in to the host
     * @param consent whether a visitor agreed to a cookie; asked only where the settings want one
     */
    public static AnalyticsFilter of(AnalyticsEngine engine, HostCallers hostCallers, VisitorConsent consent) {
        AnalyticsSettings settings = engine.settings();
        boolean isShown = settings.dashboard().enabled();
        Surroundings surroundings = Surroundings.of(
                engine,
                isShown ? new DashboardCallers(hostCallers, settings, engine.tokenStore()) : hostCallers,
                consent);
        List<MountedApi> mounted = new ArrayList<>();
        settings.apis().stream()
                .sorted()
                .forEach(api -> surfaces(api, surroundings)
                        .forEach(surface -> mounted.add(new MountedApi(api.label(), surface))));
        if (isShown) {
            mounted.add(new MountedApi("dashboard", new DashboardPages(surroundings)));
            mounted.add(new MountedApi("dashboard", new DashboardApi(surroundings, IngestBooks.of(engine))));
        }
        List<ApiSurface> surfaces =
                new ArrayList<>(mounted.stream().map(MountedApi::surface).toList());
        if (settings.apis().contains(Api.QUERY)) {
            surfaces.add(new OpenApi(surroundings, Api.QUERY.label(), mounted));
        }
        return new AnalyticsFilter(settings.mountPrefix(), surfaces, new Traffic(engine.system()));
    }

    private static Stream<ApiSurface> surfaces(Api api, Surroundings surroundings) {
        ApiSurface surface = surface(api, surroundings);
        return switch (api) {
            // The script is of no use without the API that it sends to.
            case EVENTS -> Stream.of(surface, new TrackerScript(surroundings));
            case QUERY -> Stream.of(surface, new JourneyApi(surroundings), new AnnotationsApi(surroundings));
            default -> Stream.of(surface);
        };
    }

    private static ApiSurface surface(Api api, Surroundings surroundings) {
        return switch (api) {
            case EVENTS -> new EventsApi(surroundings);
            case REPORTS -> new ReportsApi(surroundings);
            case VIDEO -> new VideoApi(surroundings);
            case AUDIENCE -> new AudienceApi(surroundings);
            case CATALOG -> new CatalogApi(surroundings);
            case ADMIN -> new AdminApi(surroundings);
            case METRICS -> new MetricsApi(surroundings);
            case QUERY -> new QueryApi(surroundings);
        };
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // What the host forwards, includes or dispatches anew is its own affair.
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request instanceof HttpServletRequest httpRequest
                && response instanceof HttpServletResponse httpResponse) {
            take(httpRequest, httpResponse, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(TAKEN) != null) {
            chain.doFilter(request, response);
            return;
        }
        Route route = route(request);
        if (route == null) {
            pass(request, response, chain);
        } else {
            route.answer(request, response);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(TAKEN, true);
        try {
            if (traffic == null) {
                chain.doFilter(request, response);
            } else {
                traffic.pass(request, response, chain);
            }
        } finally {
            request.removeAttribute(TAKEN);
        }
    }

    private @Nullable Route route(HttpServletRequest request) {
        String path = RequestPath.of(request, mountPrefix);
        if (path == null) {
            return null;
        }
        for (ApiSurface surface : surfaces) {
            Route route = surface.routes().find(path);
            if (route != null) {
                return route;
            }
        }
        return null;
    }
}
