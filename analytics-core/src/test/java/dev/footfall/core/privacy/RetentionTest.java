package dev.footfall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.audit.AuditAction;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.RetentionSettings;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.core.upkeep.Lease;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Tenant SHOP = Tenant.of("shop");
    private static final Tenant OTHER = Tenant.of("other");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final InMemoryStore store = new InMemoryStore();
    private final List<String> told = new ArrayList<>();
    private int steps = Integer.MAX_VALUE;

    private Retention retention(String node, String keep) {
        RetentionSettings settings = SettingsReader.read(Map.of("analytics.privacy.retention", keep)::get)
                .privacy()
                .retention();
        AuditLog audit = (tenant, actor, action, target, rows, reference) -> {
            assertThat(action).isEqualTo(AuditAction.RETENTION_DONE);
            told.add(actor + " " + tenant + " " + rows);
        };
        Lease lease = Lease.of(store.privacy(), Retention.TASK, Retention.LEASE, CLOCK, node);
        return new Retention(settings, store.privacy(), audit, CLOCK, lease, pause -> --steps > 0);
    }

    private void happened(Tenant tenant, String type, Instant at, int times) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            events.add(EventDraft.of(type)
                    .id(UUID.randomUUID())
                    .tenant(tenant)
                    .session("s")
                    .category(DeviceCategory.DESKTOP)
                    .occurredAt(at)
                    .createdAt(NOW)
                    .toEvent());
        }
        assertThat(store.events().append(events)).hasSize(times);
    }

    private int left(Tenant tenant) {
        return store.events()
                .find(EventFilter.of(tenant), null, 100_000)
                .events()
                .size();
    }

    @Test
    void whatIsTooOldIsRemovedForEveryTenantAndNothingElse() {
        Instant cutoff = NOW.minus(Duration.ofDays(30));
        happened(SHOP, "page view", cutoff.minusMillis(1), 1_300);
        happened(SHOP, "page view", cutoff, 7);
        happened(SHOP, "device registered", cutoff.minus(Duration.ofDays(900)), 1);
        happened(OTHER, "page view", cutoff.minusSeconds(60), 2);

        retention("node", "30 days").run();

        assertThat(left(SHOP)).isEqualTo(8);
        assertThat(left(OTHER)).isZero();
        assertThat(told).containsExactly("host other 2", "host shop 1300");
    }

    @Test
    void whereNothingIsTooOldNothingIsTold() {
        happened(SHOP, "page view", NOW.minus(Duration.ofDays(29)), 3);

        retention("node", "30 days").run();

        assertThat(told).isEmpty();
        assertThat(left(SHOP)).isEqualTo(3);
    }

    @Test
    void oneNodeAtATimeRemoves() {
        happened(SHOP, "page view", NOW.minus(Duration.ofDays(40)), 1);
        assertThat(store.privacy().lease(Retention.TASK, "another", NOW, NOW.plusSeconds(1)))
                .isTrue();

        retention("node", "30 days").run();
        assertThat(left(SHOP)).isEqualTo(1);

        retention("another", "30 days").run();
        assertThat(left(SHOP)).isZero();
    }

    @Test
    void aRunThatIsCutShortTellsWhatItDidAndIsGoneOnWith() {
        happened(SHOP, "page view", NOW.minus(Duration.ofDays(40)), 1_200);
        steps = 1;

        retention("node", "30 days").run();
        assertThat(left(SHOP)).isEqualTo(700);
        assertThat(told).containsExactly("host shop 500");

        steps = Integer.MAX_VALUE;
        retention("node", "30 days").run();
        assertThat(left(SHOP)).isZero();
    }

    @Test
    void aStoreInTroubleIsForTheNextTime() {
        store.close();

        retention("node", "30 days").run();

        assertThat(told).isEmpty();
    }
}
