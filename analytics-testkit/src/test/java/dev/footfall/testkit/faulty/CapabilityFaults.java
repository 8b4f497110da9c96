package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.report.ReportStore;
import dev.footfall.testkit.LimitedStore;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Wrong ways to lack reports. */
final class CapabilityFaults {

    private static final String HANDED_OUT = "whatIsDeclaredIsHandedOutAndAllElseRefused";
    private static final String ANSWERED = "questionsAboutWhatIsDeclaredAreAnswered";

    static final List<Fault> ALL = List.of(
            new Fault(
                    "declares reports that it has not",
                    List.of(HANDED_OUT, ANSWERED),
                    sound -> new Boasting(limited(sound))),
            new Fault(
                    "has reports that it does not declare",
                    List.of(HANDED_OUT, ANSWERED),
                    sound -> new Undeclared(sound, sound::reports, sound.aggregates())),
            new Fault(
                    "counts reports that it does not declare",
                    List.of(HANDED_OUT, ANSWERED),
                    sound -> new Undeclared(sound, limited(sound)::reports, sound.aggregates())),
            new Fault(
                    "hands out reports that it does not declare",
                    List.of(HANDED_OUT, ANSWERED),
                    sound ->
                            new Undeclared(sound, sound::reports, limited(sound).aggregates())),
            new Fault(
                    "refuses reports as it would anything",
                    List.of(HANDED_OUT, ANSWERED),
                    sound -> new Undeclared(
                            sound,
                            refusing(new UnsupportedOperationException()),
                            limited(sound).aggregates())),
            new Fault(
                    "takes reports for users",
                    List.of(HANDED_OUT, ANSWERED),
                    sound -> new Undeclared(
                            sound,
                            refusing(new UnsupportedCapabilityException(Capability.USERS)),
                            limited(sound).aggregates())),
            new Fault(
                    "drops the events of reports that it does not declare",
                    List.of("eventsOfEveryKindAreKeptAndCounted"),
                    sound -> SpoiltStore.events(limited(sound), new Dropping(sound.events()))));

    private CapabilityFaults() {}

    private static AnalyticsStore limited(AnalyticsStore sound) {
        return LimitedStore.without(sound, Set.of(Capability.REPORTS));
    }

    private static Supplier<ReportStore> refusing(RuntimeException refusal) {
        return () -> {
            throw refusal;
        };
    }

    private static final class Undeclared extends ForwardingStore {

        private final Supplier<ReportStore> reports;
        private final AggregateStore aggregates;

        Undeclared(AnalyticsStore sound, Supplier<ReportStore> reports, AggregateStore aggregates) {
            super(sound);
            this.reports = reports;
            this.aggregates = aggregates;
        }

        @Override
        public Set<Capability> capabilities() {
            return limited(sound).capabilities();
        }

        @Override
        public ReportStore reports() {
            return reports.get();
        }

        @Override
        public AggregateStore aggregates() {
            return aggregates;
        }
    }

    private static final class Boasting extends ForwardingStore {

        Boasting(AnalyticsStore limited) {
            super(limited);
        }

        @Override
        public Set<Capability> capabilities() {
            return Capability.all();
        }
    }

    private static final class Dropping extends ForwardingEvents {

        Dropping(EventStore sound) {
            super(sound);
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            return super.append(batch.stream()
                    .filter(event -> !event.type().startsWith("report"))
                    .toList());
        }
    }
}
