package dev.footfall.core.settings;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code analytics.dashboard.*}: the page that shows what is counted.
 *
 * @param enabled {@code analytics.dashboard.enabled}: whether it is there
 * @param title {@code analytics.dashboard.title}: what stands above it; null: the tenant's id
 * @param roles {@code analytics.dashboard.roles}: who is signed in to the host and has one of these may look
 */
public record DashboardSettings(boolean enabled, @Nullable String title, Set<String> roles) {

    public DashboardSettings {
        roles = Set.copyOf(roles);
    }
}
