package dev.footfall.jdbc;

import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The drivers that a host has: those it has registered, and those which lie in its class path. A container starts
 * applications long after the JVM has looked for drivers, so that it finds none of theirs. What is found here is used
 * and not registered: nothing stays when the application goes.
 */
final class HostDrivers {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);

    private volatile @Nullable Driver driver;

    Connection open(String url, Properties properties) throws SQLException {
        Driver known = driver;
        if (known == null) {
            known = find(url);
            driver = known;
        }
        Connection connection = known.connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver " + known.getClass().getName() + " does not take its URL any more");
        }
        return connection;
    }

    private static Driver find(String url) throws SQLException {
        return Stream.concat(DriverManager.drivers(), inClassPath())
                .filter(candidate -> accepts(candidate, url))
                .findFirst()
                .orElseThrow(() -> new SQLException(
                        "no JDBC driver for "
                                + kind(url)
                                + " is in the application's class path: add it, or let Footfall use a DataSource",
                        "08001"));
    }

    private static Stream<Driver> inClassPath() {
        return Stream.of(
                        HostDrivers.class.getClassLoader(),
                        Thread.currentThread().getContextClassLoader())
                .flatMap(loader -> loaded(loader).stream());
    }

    /** Drivers register themselves when they are loaded; what nobody had registered before is taken back. */
    private static List<Driver> loaded(@Nullable ClassLoader loader) {
        Set<Driver> before = DriverManager.drivers().collect(Collectors.toSet());
        List<Driver> drivers = load(loader);
        Set<Class<?>> types = drivers.stream().map(Object::getClass).collect(Collectors.toSet());
        DriverManager.drivers()
                .filter(driver -> !before.contains(driver) && types.contains(driver.getClass()))
                .forEach(HostDrivers::deregister);
        return drivers;
    }

    /** A driver that cannot be loaded must not hide the others. */
    private static List<Driver> load(@Nullable ClassLoader loader) {
        List<Driver> drivers = new ArrayList<>();
        Iterator<Driver> found = ServiceLoader.load(Driver.class, loader).iterator();
        boolean more = true;
        while (more) {
            try {
                more = found.hasNext();
                if (more) {
                    drivers.add(found.next());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                LOG.debug("A JDBC driver in the class path cannot be loaded", e);
            }
        }
        return drivers;
    }

    private static void deregister(Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException | SecurityException e) {
            LOG.debug("The JDBC driver {} stays registered", driver, e);
        }
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Without what follows: it may hold a password. */
    private static String kind(String url) {
        int colon = url.indexOf(':', url.indexOf(':') + 1);
        return colon < 0 ? url : url.substring(0, colon + 1);
    }
}
