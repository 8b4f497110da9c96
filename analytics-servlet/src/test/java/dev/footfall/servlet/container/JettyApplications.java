package dev.footfall.servlet.container;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.jetty.ee.webapp.WebAppClassLoader;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.plus.jndi.Resource;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.jspecify.annotations.Nullable;

final class JettyApplications implements Applications {

    private final Naming naming = Naming.by("org.eclipse.jetty.jndi");
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ContextHandlerCollection contexts = new ContextHandlerCollection();
    private final Map<String, WebAppContext> deployed = new HashMap<>();
    private final Map<String, DataSource> bound = new HashMap<>();

    JettyApplications() {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(contexts);
        run(server::start);
    }

    @Override
    public @Nullable ClassLoader deploy(String host, String path, Path directory) {
        WebAppContext context = new WebAppContext();
        context.setContextPath(path.isEmpty() ? "/" : path);
        context.setWar(directory.toAbsolutePath().toString());
        context.setVirtualHosts(List.of(host, "127.0.0.1"));
        context.setThrowUnavailableOnStartupException(false);
        run(() -> context.setClassLoader(new WebAppClassLoader(new OnlyContainer(), context)));
        bound.forEach((name, dataSource) -> bind(context, name, dataSource));
        contexts.addHandler(context);
        run(context::start);
        deployed.put(host + path, context);
        return context.isAvailable() ? context.getClassLoader() : null;
    }

    private static void bind(WebAppContext context, String name, DataSource dataSource) {
        try {
            Resource unused = new Resource(context, name, dataSource);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void undeploy(String host, String path) {
        WebAppContext context = Objects.requireNonNull(deployed.remove(host + path));
        run(context::stop);
        contexts.removeHandler(context);
        context.destroy();
    }

    @Override
    public void bind(String name, DataSource dataSource) {
        bound.put(name, dataSource);
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        // Whoever starts a context by hand has to stop it.
        deployed.values().forEach(context -> run(context::stop));
        run(server::stop);
        server.destroy();
        naming.close();
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
