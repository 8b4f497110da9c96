package dev.footfall.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

final class JettyServer implements TestServer {

    private final Server server = new Server(new QueuedThreadPool(24));
    private final ServerConnector connector = new ServerConnector(server);

    JettyServer(Host host) {
        connector.setHost("127.0.0.1");
        // What is too large for us shall come as far as us.
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setRequestHeaderSize(256 << 10);
        server.addConnector(connector);
        ServletContextHandler context =
                new ServletContextHandler(host.contextPath().isEmpty() ? "/" : host.contextPath(), true, false);
        ServletHolder servlet = new ServletHolder(host.servlet());
        servlet.setAsyncSupported(true);
        servlet.getRegistration().setMultipartConfig(new MultipartConfigElement("target"));
        context.addServlet(servlet, "/*");
        FilterHolder filter = new FilterHolder(host.filter());
        filter.setAsyncSupported(host.async());
        context.addFilter(filter, "/*", EnumSet.allOf(DispatcherType.class));
        ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
        errors.addErrorPage(500, "/api/analytics/events");
        context.setErrorHandler(errors);
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
