package dev.footfall.servlet.container;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.Announcement;
import dev.footfall.core.plugin.Plugins;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingSource;
import dev.footfall.core.settings.SettingsFault;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.core.store.Stores;
import dev.footfall.servlet.access.HostCallers;
import dev.footfall.servlet.visitor.VisitorConsent;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What is to be started in a web application.
 *
 * @param dataSource the container's; null where the settings name none, or a URL
 * @param defaultUrl where the embedded database is kept when there is neither
 */
record Plan(
        ContextName name,
        AnalyticsSettings settings,
        @Nullable DataSource dataSource,
        String defaultUrl,
        ClassLoader application) {

    private static final String URL = "analytics.datasource.url";
    private static final String JNDI_NAME = "analytics.datasource.jndi-name";

    /** @throws InvalidSettingsException if a setting cannot be used; its message tells every fault */
    static Plan by(SettingSource source, ContextName name, ClassLoader application) {
        List<SettingsFault> faults = new ArrayList<>();
        AnalyticsSettings settings = settings(source, faults);
        DataSource dataSource = settings.enabled() ? dataSource(source, faults) : null;
        if (!faults.isEmpty()) {
            throw new InvalidSettingsException(faults);
        }
        return new Plan(name, settings, dataSource, Stores.fileUrl("./data/" + name.file()), application);
    }

    /** The defaults where a fault was found. */
    private static AnalyticsSettings settings(SettingSource source, List<SettingsFault> faults) {
        try {
            return SettingsReader.read(source);
        } catch (InvalidSettingsException e) {
            faults.addAll(e.faults());
            return AnalyticsSettings.defaults();
        }
    }

    /** A URL comes before it, and is enough. */
    private static @Nullable DataSource dataSource(SettingSource source, List<SettingsFault> faults) {
        String name = set(source, JNDI_NAME);
        if (name.isEmpty() || !set(source, URL).isEmpty()) {
            return null;
        }
        try {
            return NamedDataSource.find(name);
        } catch (InvalidSettingsException e) {
            faults.addAll(e.faults());
            return null;
        }
    }

    /** Blank means not set, as everywhere. */
    private static String set(SettingSource source, String name) {
        String value = source.get(name);
        return value == null ? "" : value.strip();
    }

    /**
     * Not started yet, and without a connection or a thread.
     *
     * @throws InvalidSettingsException if there is no store that the settings mean
     */
    AnalyticsEngine engine() {
        Stores stores = Stores.of(List.of(), List.of(application));
        return AnalyticsEngine.builder(settings, stores.open(settings.store(), dataSource, defaultUrl))
                .build();
    }

    /** All that the web application brings; the first of them that knows somebody is right. */
    HostCallers hostCallers() {
        List<HostCallers> all = Plugins.find(
                HostCallers.class, application, one -> one.getClass().getName());
        return request -> all.stream().flatMap(one -> one.of(request).stream()).findFirst();
    }

    /** As all agree that the web application brings, or else as its settings say. */
    VisitorConsent consent() {
        List<VisitorConsent> all = Plugins.find(
                VisitorConsent.class, application, one -> one.getClass().getName());
        return all.isEmpty()
                ? VisitorConsent.of(settings.privacy())
                : request -> all.stream().allMatch(one -> one.isGiven(request));
    }

    private String place() {
        return Stores.place(
                settings.store(), dataSource == null ? null : settings.store().jndiName(), defaultUrl);
    }

    /** What is going to run, as it may be logged. */
    String announcement() {
        return Announcement.of(settings, place(), name.path());
    }
}
