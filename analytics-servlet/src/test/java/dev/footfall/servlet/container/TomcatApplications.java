package dev.footfall.servlet.container;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.apache.catalina.Container;
import org.apache.catalina.Host;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.JreMemoryLeakPreventionListener;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.JarScanFilter;
import org.apache.tomcat.JarScanType;
import org.apache.tomcat.JarScanner;
import org.apache.tomcat.JarScannerCallback;
import org.apache.tomcat.util.descriptor.web.ContextResourceLink;
import org.jspecify.annotations.Nullable;

final class TomcatApplications implements Applications {

    private final Tomcat tomcat = new Tomcat();
    private final Naming naming = Naming.by("org.apache.naming");
    private final List<String> bound = new ArrayList<>();

    TomcatApplications() {
        String base = new File("target/tomcat-applications").getAbsolutePath();
        tomcat.setBaseDir(base);
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.enableNaming();
        // As every Tomcat has it that is not embedded: else the JVM keeps jars open that it has read a file of.
        tomcat.getServer().addLifecycleListener(new JreMemoryLeakPreventionListener());
        tomcat.getHost().setAutoDeploy(false);
        // Its own thread walks through web applications, and the detector of leaks takes it for one of theirs.
        tomcat.getEngine().setBackgroundProcessorDelay(-1);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private Host host(String name) {
        Container known = tomcat.getEngine().findChild(name);
        if (known instanceof Host host) {
            return host;
        }
        StandardHost host = new StandardHost();
        host.setName(name);
        host.setAutoDeploy(false);
        tomcat.getEngine().addChild(host);
        return host;
    }

    @Override
    public @Nullable ClassLoader deploy(String host, String path, Path directory) {
        StandardContext context = new StandardContext();
        context.setPath(path);
        context.setDocBase(directory.toAbsolutePath().toString());
        context.setParentClassLoader(new OnlyContainer());
        // There are no fragments to be found in the jars, and looking for them takes long.
        context.setJarScanner(new NoScan());
        ContextConfig config = new ContextConfig();
        config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
        context.addLifecycleListener(config);
        bound.forEach(name -> context.getNamingResources().addResourceLink(link(name)));
        host(host).addChild(context);
        return context.getState().isAvailable() ? context.getLoader().getClassLoader() : null;
    }

    private static ContextResourceLink link(String name) {
        ContextResourceLink link = new ContextResourceLink();
        link.setName(name);
        link.setGlobal(name);
        link.setType(DataSource.class.getName());
        return link;
    }

    @Override
    public void undeploy(String host, String path) {
        Container context = host(host).findChild(path);
        host(host).removeChild(context);
    }

    @Override
    @SuppressWarnings("BanJNDI")
    public void bind(String name, DataSource dataSource) {
        try {
            tomcat.getServer().getGlobalNamingContext().createSubcontext("jdbc");
            tomcat.getServer().getGlobalNamingContext().bind(name, dataSource);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
        bound.add(name);
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
        } finally {
            naming.close();
        }
    }

    private static final class NoScan implements JarScanner {

        @Override
        public void scan(JarScanType type, ServletContext context, JarScannerCallback callback) {}

        @Override
        public @Nullable JarScanFilter getJarScanFilter() {
            return null;
        }

        @Override
        public void setJarScanFilter(JarScanFilter filter) {}
    }
}
