package dev.footfall.hosts.tomcat;

import java.io.IOException;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat with web applications, each given as {@code /path=folder}. It ends with its input. */
public final class TomcatHost {

    private TomcatHost() {}

    public static void main(String[] arguments) throws LifecycleException, IOException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(System.getProperty("user.dir"));
        tomcat.setPort(0);
        tomcat.setAddDefaultWebXmlToWebapp(false);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        for (String application : arguments) {
            String[] parts = application.split("=", 2);
            ContextConfig config = new ContextConfig();
            config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
            tomcat.addWebapp(tomcat.getHost(), parts[0].equals("/") ? "" : parts[0], parts[1], config);
        }
        tomcat.start();
        System.out.println("READY " + tomcat.getConnector().getLocalPort());
        while (System.in.read() >= 0) {
            // Whoever started us says nothing but that it is over.
        }
        tomcat.stop();
        tomcat.destroy();
        Threads.print();
        System.out.println("CLOSED");
    }
}
