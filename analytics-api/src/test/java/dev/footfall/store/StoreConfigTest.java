package dev.footfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoreConfigTest {

    private final List<String> connected = new ArrayList<>();

    @Test
    void theHostsConnectionsGoFirst() {
        DataSource hosts = proxy(DataSource.class, null);
        assertThat(config("jdbc:mine:here", "ann", hosts).connections(driver(null)))
                .isSameAs(hosts);
    }

    @Test
    void eachConnectionIsANewOneOfTheDriver() throws SQLException {
        Connection connection = proxy(Connection.class, null);
        DataSource own = config("jdbc:mine:here", "ann", null).connections(driver(connection));
        assertThat(connected).isEmpty();
        assertThat(own.getConnection()).isSameAs(connection);
        assertThat(own.getConnection("bob", "other")).isSameAs(connection);
        assertThat(connected).containsExactly("jdbc:mine:here as ann with secret", "jdbc:mine:here as bob with other");
    }

    @Test
    void aUrlMayTellTheUserItself() throws SQLException {
        config("jdbc:mine:here", null, null)
                .connections(driver(proxy(Connection.class, null)))
                .getConnection();
        assertThat(connected).containsExactly("jdbc:mine:here as null with secret");
    }

    @Test
    void aDriverThatDoesNotConnectAfterAllIsAFailure() {
        DataSource own = config("jdbc:mine:here", "ann", null).connections(driver(null));
        assertThatThrownBy(own::getConnection).isInstanceOf(SQLException.class);
    }

    @Test
    void aUrlThatTheDriverDoesNotTakeIsRefused() {
        assertThatThrownBy(() -> config("jdbc:other:here", "ann", null).connections(driver(null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("analytics.datasource.url must be one that ");
        assertThatThrownBy(() -> config(null, null, null).connections(driver(null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static StoreConfig config(@Nullable String url, @Nullable String user, @Nullable DataSource hosts) {
        return new StoreConfig(url, user, "secret", hosts, "jdbc:default", true, Map.of());
    }

    private Driver driver(@Nullable Connection connection) {
        return (Driver) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Driver.class},
                (self, method, values) -> switch (method.getName()) {
                    case "acceptsURL" -> values[0].toString().startsWith("jdbc:mine:");
                    case "connect" -> {
                        Properties as = (Properties) values[1];
                        connected.add(
                                values[0] + " as " + as.getProperty("user") + " with " + as.getProperty("password"));
                        yield connection;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static <T> T proxy(Class<T> type, @Nullable Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> switch (method.getName()) {
                    case "equals" -> self == values[0];
                    case "hashCode" -> 1;
                    case "toString" -> type.getSimpleName();
                    default -> answer;
                }));
    }
}
