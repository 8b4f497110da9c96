package dev.footfall.servlet.container;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A container that web applications are deployed to, each in a class loader of its own. */
interface Applications extends AutoCloseable {

    /**
     * Deploys one.
     *
     * @param host the virtual host, such as {@code localhost}
     * @param path empty, or {@code /shop}
     * @return its class loader; null if it could not be started
     */
    @Nullable
    ClassLoader deploy(String host, String path, Path directory);

    /** Takes it away. */
    void undeploy(String host, String path);

    /** Gives those that are deployed later a {@code DataSource} under {@code java:comp/env/}. */
    void bind(String name, DataSource dataSource);

    int port();

    @Override
    void close();

    /** The containers that there are. */
    enum Kind {
        TOMCAT {
            @Override
            Applications start() {
                return new TomcatApplications();
            }
        },
        JETTY {
            @Override
            Applications start() {
                return new JettyApplications();
            }
        };

        abstract Applications start();
    }
}
