package dev.footfall.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.Capability;
import dev.footfall.StoreUnavailableException;
import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.access.Tenant;
import dev.footfall.audit.AuditAction;
import dev.footfall.audit.AuditEntry;
import dev.footfall.audit.AuditStore;
import dev.footfall.core.ingest.SettableClock;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditsTest {

    private static final Tenant SHOP = Tenant.of("shop");

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00.123456Z");
    private final Audits audits = new Audits(new InMemoryStore().audit(), clock);

    @Test
    void anEntryTellsWhoDidWhatAndWhen() {
        audits.record(SHOP, "ada", AuditAction.ERASURE_DONE, "user", 7L, "case 7");
        audits.record(SHOP, "host", AuditAction.RETENTION_DONE, null, 9L);
        audits.record(SHOP, "host", AuditAction.RETENTION_DONE, null, 9L, " ");

        List<AuditEntry> found = audits.find(SHOP, TimeRange.ALL, null, 10);
        AuditEntry first = found.get(2);
        assertThat(first)
                .isEqualTo(new AuditEntry(
                        first.id(),
                        Instant.parse("2026-03-01T12:00:00.123Z"),
                        SHOP,
                        "ada",
                        AuditAction.ERASURE_DONE,
                        "user",
                        7L,
                        "case 7"));
        assertThat(first.id().version()).isEqualTo(7);
        assertThat(found.subList(0, 2)).extracting(AuditEntry::reference).containsOnlyNulls();
    }

    @Test
    void whatHappensAgainAndAgainIsToldOnceAMinute() {
        for (int second = 0; second < 120; second++) {
            audits.recordFirst(SHOP, "ada", AuditAction.EXPORT_DOWNLOADED, "exp_1", 3L);
            clock.forward(Duration.ofSeconds(1));
        }
        audits.recordFirst(SHOP, "ada", AuditAction.EXPORT_DOWNLOADED, "exp_2", 3L);

        assertThat(audits.find(SHOP, TimeRange.ALL, null, 10))
                .extracting(AuditEntry::target)
                .containsExactly("exp_2", "exp_1", "exp_1");
    }

    @Test
    void entriesSortAsTheyWereMadeEvenWhereTheClockIsSetBack() {
        for (long i = 0; i < 5_000; i++) {
            audits.record(SHOP, "ada", AuditAction.CATALOG_CHANGED, null, i);
        }
        clock.forward(Duration.ofMinutes(-5));
        audits.record(SHOP, "ada", AuditAction.CATALOG_CHANGED, null, 5_000L);

        List<AuditEntry> found = audits.find(SHOP, TimeRange.ALL, null, 10_000);
        assertThat(found).hasSize(5_001);
        assertThat(found.get(0).rows()).isEqualTo(5_000);
        assertThat(found.get(5_000).rows()).isZero();
        assertThat(found).isSortedAccordingTo((one, other) -> Long.compare(rows(other), rows(one)));
    }

    private static long rows(AuditEntry entry) {
        return entry.rows() == null ? -1 : entry.rows();
    }

    @Test
    void whoReadsIsToldOfTheNextTime() {
        audits.record(SHOP, "ada", AuditAction.CATALOG_CHANGED, "asset", 1L);

        assertThat(audits.find("eve", SHOP, TimeRange.ALL, null, 10)).hasSize(1);
        List<AuditEntry> next = audits.find(SHOP, TimeRange.ALL, null, 10);
        assertThat(next).extracting(AuditEntry::actor).containsExactly("eve", "ada");
        assertThat(next.get(0).action()).isEqualTo(AuditAction.AUDIT_READ);
        assertThat(next.get(0).rows()).isEqualTo(1);
        assertThat(audits.find(SHOP, TimeRange.ALL, null, 1).get(0).actor()).isEqualTo("host");
    }

    @Test
    void anEntryThatCannotBeKeptFailsNobody() {
        Audits gone = new Audits(new Refusing(new StoreUnavailableException("down", null)), clock);

        gone.record(SHOP, "ada", AuditAction.TOKEN_CREATED, "t1", null, "case");
        assertThatThrownBy(() -> gone.find(SHOP, TimeRange.ALL, null, 1)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void aStoreWithoutATrailFailsNobodyWhoActs() {
        Audits none = new Audits(new Refusing(new UnsupportedCapabilityException(Capability.AUDIT)), clock);

        none.record(SHOP, "ada", AuditAction.TOKEN_CREATED, "t1", null);
        assertThatThrownBy(() -> none.find(SHOP, TimeRange.ALL, null, 1))
                .isInstanceOf(UnsupportedCapabilityException.class);
    }

    private record Refusing(RuntimeException refusal) implements AuditStore {

        @Override
        public void record(AuditEntry entry) {
            throw refusal;
        }

        @Override
        public List<AuditEntry> find(Tenant tenant, TimeRange range, @Nullable UUID before, int limit) {
            throw refusal;
        }
    }
}
