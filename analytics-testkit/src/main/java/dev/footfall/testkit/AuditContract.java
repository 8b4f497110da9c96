package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.audit.AuditAction;
import dev.footfall.audit.AuditEntry;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.Subject;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How an {@link dev.footfall.audit.AuditStore} keeps what was done. */
@Needs(Capability.AUDIT)
public abstract class AuditContract extends StoreContract {

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                Events.id(number),
                Events.event(number).occurredAt(),
                TENANT,
                "host",
                AuditAction.TOKENS_READ,
                null,
                null,
                null);
    }

    private List<UUID> ids(TimeRange range, @Nullable UUID before, int limit) {
        return store.audit().find(TENANT, range, before, limit).stream()
                .map(AuditEntry::id)
                .toList();
    }

    @Test
    void anEntryIsFoundAsItWasKept() {
        Deque<AuditEntry> latestFirst = new ArrayDeque<>(List.of(entry(0)));
        store.audit().record(entry(0));
        int number = 1;
        for (AuditAction action : AuditAction.values()) {
            AuditEntry whole = new AuditEntry(
                    Events.id(number++),
                    Events.NOON.plusMillis(7),
                    TENANT,
                    "admin",
                    action,
                    "exp_1",
                    1L << 40,
                    "case 7");
            store.audit().record(whole);
            latestFirst.addFirst(whole);
        }
        assertThat(store.audit().find(TENANT, TimeRange.ALL, null, ALL)).containsExactlyElementsOf(latestFirst);
    }

    @Test
    void awkwardTextIsKeptAsItIs() {
        for (String text : AwkwardText.all()) {
            AuditEntry entry = new AuditEntry(
                    Events.id(1), Events.NOON, Tenant.of(text), text, AuditAction.ERASURE_DONE, text, 0L, text);
            store.audit().record(entry);
            assertThat(store.audit().find(Tenant.of(text), TimeRange.ALL, null, ALL))
                    .containsExactly(entry);
        }
    }

    @Test
    void whatIsKnownIsNeverChanged() {
        store.audit().record(entry(1));
        store.audit()
                .record(new AuditEntry(
                        Events.id(1), Events.NOON, TENANT, "forger", AuditAction.TOKEN_REVOKED, "x", 1L, null));
        assertThat(store.audit().find(TENANT, TimeRange.ALL, null, ALL)).containsExactly(entry(1));
    }

    @Test
    void theGreatestIdAsUnsignedBytesComesFirst() {
        List<UUID> ids = List.of(new UUID(-1, 1), new UUID(1, -1), new UUID(1, 1), new UUID(0, 5));
        for (UUID id : List.of(ids.get(2), ids.get(0), ids.get(3), ids.get(1))) {
            store.audit()
                    .record(new AuditEntry(id, Events.NOON, TENANT, "host", AuditAction.AUDIT_READ, null, null, null));
        }
        assertThat(ids(TimeRange.ALL, null, ALL)).isEqualTo(ids);
        assertThat(ids(TimeRange.ALL, ids.get(1), ALL)).isEqualTo(ids.subList(2, 4));
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        for (int number = 1; number <= 20; number++) {
            store.audit().record(entry(number));
        }
        List<UUID> all = new ArrayList<>();
        UUID before = null;
        for (int page = 0; page < 4; page++) {
            List<UUID> ids = ids(TimeRange.ALL, before, 7);
            assertThat(ids).hasSize(page < 2 ? 7 : page == 2 ? 6 : 0);
            all.addAll(ids);
            before = all.get(all.size() - 1);
        }
        assertThat(all).isEqualTo(ids(TimeRange.ALL, null, ALL)).hasSize(20);
    }

    @Test
    void onlyEntriesOfThatTimeAreFound() {
        for (int number = 1; number <= 9; number++) {
            store.audit().record(entry(number));
        }
        Instant from = entry(3).at();
        assertThat(ids(new TimeRange(from, entry(5).at()), null, ALL)).containsExactly(Events.id(4), Events.id(3));
        assertThat(ids(new TimeRange(from.plusNanos(1), entry(5).at().plusNanos(1)), null, ALL))
                .containsExactly(Events.id(5), Events.id(4));
        assertThat(ids(new TimeRange(from, from), null, ALL)).isEmpty();
    }

    @Test
    void nobodySeesWhatWasDoneForAnother() {
        store.audit().record(entry(1));
        assertThat(store.audit().find(OTHER_TENANT, TimeRange.ALL, null, ALL)).isEmpty();
    }

    @Test
    @Needs(Capability.PRIVACY)
    void whatIsRemovedLeavesTheTrailAlone() {
        append(Events.draft(1).user("ann").toEvent(), Events.event(2));
        store.audit().record(entry(1));
        store.privacy().erase(Subject.user(TENANT, "ann"), ALL);
        store.privacy().expire(new Expiry(TENANT, Instant.MAX, Set.of(), Set.of()), ALL);
        assertThat(store.audit().find(TENANT, TimeRange.ALL, null, ALL)).containsExactly(entry(1));
    }

    @Test
    void entriesOfManyAtOnceAreAllKept() throws Exception {
        Together.run(4, thread -> () -> {
            store.audit().record(entry(thread));
            store.audit().record(entry(9));
            return thread;
        });
        assertThat(store.audit().find(TENANT, TimeRange.ALL, null, ALL)).hasSize(5);
    }
}
