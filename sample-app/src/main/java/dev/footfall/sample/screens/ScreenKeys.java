package dev.footfall.sample.screens;

import dev.footfall.StoreUnavailableException;
import dev.footfall.audience.Device;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.sample.demo.Screen;
import dev.footfall.sample.tracking.ShopTenant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The keys with which the screens speak for themselves. */
@Component
final class ScreenKeys {

    private final ObjectProvider<AnalyticsEngine> engines;
    private final ShopTenant tenant;

    ScreenKeys(ObjectProvider<AnalyticsEngine> engines, ShopTenant tenant) {
        this.engines = engines;
        this.tenant = tenant;
    }

    /** By the ids of the screens that play; without those that are not registered, and empty while nobody can tell. */
    Map<String, String> all() {
        AnalyticsEngine engine = engines.getIfAvailable();
        if (engine == null) {
            return Map.of();
        }
        try {
            return engine.deviceKeys().of(tenant.tenant(), playing(engine));
        } catch (StoreUnavailableException e) {
            return Map.of();
        }
    }

    private List<Device> playing(AnalyticsEngine engine) {
        Set<String> ids = Screen.PLAYING.stream().map(Screen::id).collect(Collectors.toSet());
        return engine.store().devices().registered(tenant.tenant()).stream()
                .filter(device -> ids.contains(device.id()))
                .toList();
    }
}
