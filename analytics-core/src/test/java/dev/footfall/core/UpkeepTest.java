package dev.footfall.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.SettingSource;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.core.store.Equipment;
import dev.footfall.rollup.RollupStore;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UpkeepTest {

    private final Set<Capability> capabilities = EnumSet.allOf(Capability.class);
    private final CountDownLatch rolled = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);

    /** In memory, with rollups that tell when they are asked for something. */
    private AnalyticsStore store() {
        InMemoryStore memory = new InMemoryStore();
        RollupStore rollups = (RollupStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RollupStore.class}, (self, method, values) -> {
                    rolled.countDown();
                    return 0;
                });
        return (AnalyticsStore) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AnalyticsStore.class},
                (self, method, values) -> switch (method.getName()) {
                    case "capabilities" -> capabilities;
                    case "rollups" -> {
                        asked.countDown();
                        yield rollups;
                    }
                    default -> method.invoke(memory, values);
                });
    }

    private Upkeep upkeep(String... settings) {
        AnalyticsSettings read = SettingsReader.read(
                SettingSource.of(settings.length == 0 ? Map.of() : Map.of(settings[0], settings[1])));
        return new Upkeep(
                read,
                new Equipment(store()),
                (tenant, actor, action, target, rows, reference) -> {},
                Clock.offset(Clock.systemUTC(), Duration.ZERO));
    }

    private boolean isRolledUp(Upkeep upkeep) throws InterruptedException {
        do {
            upkeep.tick();
        } while (!rolled.await(5, TimeUnit.MILLISECONDS));
        upkeep.stop();
        upkeep.close(Duration.ofSeconds(10));
        return true;
    }

    @Test
    void aStoreThatCanIsAskedToRollUp() throws InterruptedException {
        assertThat(isRolledUp(upkeep("analytics.rollups.pause", "1s"))).isTrue();
    }

    @Test
    void oneThatKnowsNoLeasesIsAskedAllTheSame() throws InterruptedException {
        capabilities.remove(Capability.PRIVACY);
        assertThat(isRolledUp(upkeep("analytics.rollups.pause", "1s"))).isTrue();
    }

    @Test
    void oneThatCannotIsLeftAlone() {
        capabilities.remove(Capability.ROLLUPS);
        upkeep().tick();
        assertThat(asked.getCount()).isOne();
    }

    @Test
    void whoSwitchesItOffIsLeftAlone() {
        upkeep("analytics.rollups.enabled", "false").tick();
        assertThat(asked.getCount()).isOne();
    }
}
