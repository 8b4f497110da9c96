package dev.footfall.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;

final class TomcatServer implements TestServer {

    private static final Logger NOISE = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();

    TomcatServer(Host host) {
        NOISE.setLevel(Level.SEVERE);
        tomcat.setBaseDir(existing(Path.of("target", "tomcat")));
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext(host.contextPath(), null);
        context.addServletContainerInitializer((classes, servlets) -> register(servlets, host), Set.of());
        ErrorPage page = new ErrorPage();
        page.setErrorCode(500);
        page.setLocation("/api/analytics/events");
        context.addErrorPage(page);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of two that make it at once Tomcat fails in one. */
    static String existing(Path folder) {
        try {
            return Files.createDirectories(folder.toAbsolutePath()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void register(ServletContext servlets, Host host) {
        ServletRegistration.Dynamic servlet = servlets.addServlet("host", host.servlet());
        servlet.setAsyncSupported(true);
        servlet.setMultipartConfig(new MultipartConfigElement(""));
        servlet.addMapping("/*");
        FilterRegistration.Dynamic filter = servlets.addFilter("analytics", host.filter());
        filter.setAsyncSupported(host.async());
        filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
    }

    @Override
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
