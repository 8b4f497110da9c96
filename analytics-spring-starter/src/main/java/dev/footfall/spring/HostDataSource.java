package dev.footfall.spring;

import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingsFault;
import dev.footfall.core.settings.StoreSettings;
import java.util.List;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jndi.JndiLocatorDelegate;

/** Which database of the host is meant: the one that the settings name, else its single one. */
record HostDataSource(ObjectProvider<DataSource> candidates, ListableBeanFactory beans) {

    private static final String JDBC = "jdbc";

    /**
     * Null if the settings name a database of ours, or the host has none.
     *
     * @throws InvalidSettingsException if there is none of the name that the settings tell
     * @throws SeveralDataSourcesException if the host has several and nothing tells which
     */
    @Nullable
    DataSource chosen(StoreSettings settings) {
        if (settings.url() != null) {
            return null;
        }
        if (settings.jndiName() != null) {
            return ofServer(settings.jndiName());
        }
        if (settings.bean() != null) {
            return named(settings.bean());
        }
        return single(settings);
    }

    /** What a log calls it; null where there is none. */
    @Nullable
    String name(StoreSettings settings) {
        if (settings.url() != null) {
            return null;
        }
        if (settings.jndiName() != null) {
            return settings.jndiName();
        }
        if (settings.bean() != null) {
            return "the application's DataSource " + settings.bean();
        }
        return candidates.getIfUnique() == null ? null : "the application's DataSource";
    }

    private static DataSource ofServer(String name) {
        try {
            return JndiLocatorDelegate.createDefaultResourceRefLocator().lookup(name, DataSource.class);
        } catch (NamingException e) {
            throw fault("analytics.datasource.jndi-name", name, "the JNDI name of a DataSource: " + e);
        }
    }

    private DataSource named(String name) {
        if (!beans.containsBean(name) || !beans.isTypeMatch(name, DataSource.class)) {
            List<String> names = names();
            throw fault(
                    "analytics.datasource.bean",
                    name,
                    names.isEmpty()
                            ? "absent, as the application has no DataSource bean"
                            : "the name of a DataSource bean: " + String.join(", ", names));
        }
        return beans.getBean(name, DataSource.class);
    }

    /** A plugin may have no use for any, so that nobody needs to choose for it. */
    private @Nullable DataSource single(StoreSettings settings) {
        DataSource single = candidates.getIfUnique();
        boolean wanted = settings.provider() == null || settings.provider().equals(JDBC);
        if (single == null && wanted && candidates.stream().findAny().isPresent()) {
            throw new SeveralDataSourcesException(names());
        }
        return single;
    }

    private List<String> names() {
        return List.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, DataSource.class));
    }

    private static InvalidSettingsException fault(String name, String value, String right) {
        return new InvalidSettingsException(List.of(new SettingsFault(name, value, right)));
    }
}
