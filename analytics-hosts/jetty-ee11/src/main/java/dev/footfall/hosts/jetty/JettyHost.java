package dev.footfall.hosts.jetty;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

/** A Jetty with web applications, each given as {@code /path=folder}. It ends with its input. */
public final class JettyHost {

    private JettyHost() {}

    public static void main(String[] arguments) throws Exception {
        Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
        ContextHandlerCollection applications = new ContextHandlerCollection();
        for (String application : arguments) {
            String[] parts = application.split("=", 2);
            WebAppContext context = new WebAppContext();
            context.setContextPath(parts[0]);
            context.setBaseResourceAsPath(Path.of(parts[1]));
            applications.addHandler(context);
        }
        server.setHandler(applications);
        server.start();
        System.out.println("READY " + ((NetworkConnector) server.getConnectors()[0]).getLocalPort());
        while (System.in.read() >= 0) {
            // Whoever started us says nothing but that it is over.
        }
        server.stop();
        server.destroy();
        Threads.print();
        System.out.println("CLOSED");
    }
}
