package dev.footfall.servlet;

/** The servlet containers that every test runs in. */
public enum Container {
    TOMCAT {
        @Override
        TestServer start(Host host) {
            return new TomcatServer(host);
        }
    },
    JETTY {
        @Override
        TestServer start(Host host) {
            return new JettyServer(host);
        }
    };

    abstract TestServer start(Host host);
}
