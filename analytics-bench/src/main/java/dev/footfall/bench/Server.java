package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.servlet.AnalyticsFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.jspecify.annotations.Nullable;

/** A Tomcat with one cheap page of its own, with or without us. */
final class Server implements AutoCloseable {

    static final String TOKEN = "a-token-for-the-bench";
    private static final byte[] PAGE = "{\"answer\":42}".getBytes(StandardCharsets.UTF_8);

    private final Tomcat tomcat = new Tomcat();
    private final @Nullable AnalyticsEngine engine;

    private Server(@Nullable AnalyticsEngine engine, @Nullable Filter filter) throws IOException, LifecycleException {
        this.engine = engine;
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        Context context = tomcat.addContext("", null);
        if (filter != null) {
            mount(context, filter);
        }
        Wrapper page = Tomcat.addServlet(context, "page", new Page());
        page.setAsyncSupported(true);
        page.addMapping("/*");
        tomcat.start();
    }

    static Server without() throws IOException, LifecycleException {
        return new Server(null, null);
    }

    /** With a filter that only passes on: what the container itself takes for one filter more. */
    static Server withEmptyFilter() throws IOException, LifecycleException {
        return new Server(null, (request, response, chain) -> chain.doFilter(request, response));
    }

    static Server with(AnalyticsStore store) throws IOException, LifecycleException {
        return with(store, Clock.systemUTC());
    }

    static Server with(AnalyticsStore store, Clock clock) throws IOException, LifecycleException {
        Map<String, String> settings = Map.of(
                "analytics.tokens[0].secret",
                TOKEN,
                "analytics.tokens[0].tenant",
                World.TENANT,
                "analytics.tokens[0].access",
                "read,write");
        AnalyticsEngine engine = AnalyticsEngine.builder(SettingsReader.read(settings::get), store)
                .clock(clock)
                .build()
                .start();
        return new Server(engine, AnalyticsFilter.of(engine));
    }

    private static void mount(Context context, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("analytics");
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName("analytics");
        map.addURLPattern("/*");
        context.addFilterMap(map);
    }

    /** Only of a server with one. */
    AnalyticsEngine engine() {
        return Objects.requireNonNull(engine, "a server without analytics");
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
        if (engine != null) {
            engine.close();
        }
    }

    private static final class Page extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("application/json");
            response.setContentLength(PAGE.length);
            response.getOutputStream().write(PAGE);
        }
    }
}
