package dev.footfall.spring;

import dev.footfall.core.Announcement;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.store.Stores;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What the log of the host tells when analytics begin in it. */
record StartMessage(AnalyticsSettings settings, ApplicationContext context) {

    String text() {
        return "The application has " + Announcement.of(settings, place(), path());
    }

    private String place() {
        if (!context.containsBean("analytics.store")) {
            return "a store of its own";
        }
        HostDataSource host = new HostDataSource(context.getBeanProvider(DataSource.class), context);
        return Stores.place(settings.store(), host.name(settings.store()), Stores.DEFAULT_URL);
    }

    private @Nullable String path() {
        return context.containsBean("analytics.filter") ? context.getApplicationName() : null;
    }
}
