package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.audit.AuditEntry;
import dev.footfall.audit.AuditStore;
import dev.footfall.event.EventOrder;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.privacy.Subject;
import dev.footfall.time.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Wrong ways to keep an audit trail. */
final class AuditFaults {

    private static final String PAGES = "pagesGoOnWhereTheOneBeforeEnded";
    private static final String AS_KEPT = "anEntryIsFoundAsItWasKept";
    private static final String BY_ID = "theGreatestIdAsUnsignedBytesComesFirst";
    private static final String OF_THAT_TIME = "onlyEntriesOfThatTimeAreFound";

    static final List<Fault> ALL = List.of(
            fault("lists the oldest entry first", List.of(BY_ID, PAGES, AS_KEPT, OF_THAT_TIME), new Trail() {
                @Override
                Comparator<AuditEntry> order() {
                    return super.order().reversed();
                }
            }),
            fault("compares ids of the audit trail as signed numbers", List.of(BY_ID), new Trail() {
                @Override
                Comparator<AuditEntry> order() {
                    return Comparator.comparing(AuditEntry::id).reversed();
                }
            }),
            fault("repeats the last entry of a page", List.of(PAGES, BY_ID), new Trail() {
                @Override
                boolean isBefore(AuditEntry entry, UUID before) {
                    return super.isBefore(entry, before) || entry.id().equals(before);
                }
            }),
            fault("shows entries of other tenants", List.of("nobodySeesWhatWasDoneForAnother"), new Trail() {
                @Override
                boolean isOf(AuditEntry entry, Tenant tenant) {
                    return true;
                }
            }),
            fault("shows entries of any time", List.of(OF_THAT_TIME), new Trail() {
                @Override
                boolean isIn(AuditEntry entry, TimeRange range) {
                    return true;
                }
            }),
            fault("shows entries of the end of the time", List.of(OF_THAT_TIME), new Trail() {
                @Override
                boolean isIn(AuditEntry entry, TimeRange range) {
                    return super.isIn(entry, range) || entry.at().equals(range.to());
                }
            }),
            fault("lets entries be changed", List.of("whatIsKnownIsNeverChanged"), new Trail() {
                @Override
                public synchronized void record(AuditEntry entry) {
                    entries.removeIf(kept -> kept.id().equals(entry.id()));
                    super.record(entry);
                }
            }),
            fault(
                    "keeps an entry each time it is told",
                    List.of("whatIsKnownIsNeverChanged", "entriesOfManyAtOnceAreAllKept"),
                    new Trail() {
                        @Override
                        boolean isKnown(AuditEntry entry) {
                            return false;
                        }
                    }),
            fault("drops references", List.of(AS_KEPT, "awkwardTextIsKeptAsItIs"), new Trail() {
                @Override
                public synchronized void record(AuditEntry entry) {
                    super.record(new AuditEntry(
                            entry.id(),
                            entry.at(),
                            entry.tenant(),
                            entry.actor(),
                            entry.action(),
                            entry.target(),
                            entry.rows(),
                            null));
                }
            }),
            new Fault(
                    "erases the audit trail with the person",
                    List.of("whatIsRemovedLeavesTheTrailAlone"),
                    AuditFaults::forgetful));

    private AuditFaults() {}

    /** Each of its tests begins with an empty trail. */
    private static Fault fault(String name, List<String> foundBy, Trail trail) {
        return new Fault(name, foundBy, sound -> {
            trail.entries.clear();
            return SpoiltStore.audit(sound, trail);
        });
    }

    private static AnalyticsStore forgetful(AnalyticsStore sound) {
        Trail trail = new Trail();
        PrivacyStore privacy = new ForwardingPrivacy(sound.privacy()) {
            @Override
            public int erase(Subject subject, int limit) {
                trail.entries.clear();
                return sound.erase(subject, limit);
            }
        };
        return SpoiltStore.audit(SpoiltStore.privacy(sound, privacy), trail);
    }

    private static class Trail implements AuditStore {

        final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

        @Override
        public synchronized void record(AuditEntry entry) {
            if (!isKnown(entry)) {
                entries.add(entry);
            }
        }

        boolean isKnown(AuditEntry entry) {
            return entries.stream()
                    .anyMatch(kept ->
                            kept.tenant().equals(entry.tenant()) && kept.id().equals(entry.id()));
        }

        Comparator<AuditEntry> order() {
            return Comparator.comparing(AuditEntry::id, EventOrder.BY_ID).reversed();
        }

        boolean isOf(AuditEntry entry, Tenant tenant) {
            return entry.tenant().equals(tenant);
        }

        boolean isIn(AuditEntry entry, TimeRange range) {
            return range.contains(entry.at());
        }

        boolean isBefore(AuditEntry entry, UUID before) {
            return EventOrder.BY_ID.compare(entry.id(), before) < 0;
        }

        @Override
        public List<AuditEntry> find(Tenant tenant, TimeRange range, @Nullable UUID before, int limit) {
            return entries.stream()
                    .filter(entry -> isOf(entry, tenant) && isIn(entry, range))
                    .filter(entry -> before == null || isBefore(entry, before))
                    .sorted(order())
                    .limit(limit)
                    .toList();
        }
    }
}
