package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.audience.DeviceStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventStore;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.privacy.Subject;
import dev.footfall.query.AggregateStore;
import dev.footfall.report.ReportStore;
import dev.footfall.retention.UserStore;
import dev.footfall.session.SessionStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wrong choices of what to remove. */
final class ErasureFaults {

    private static final String BEFORE_SIGNING_IN = "whatWasDoneBeforeSigningInIsGoneToo";
    private static final String OF_ROBOTS = "whatRobotsDidInThatNameIsGoneToo";
    private static final String A_FEW_AT_A_TIME = "manyEventsAreErasedAFewAtATime";

    static final List<Fault> ALL = List.of(
            new Fault(
                    "erases only what names the person",
                    List.of(BEFORE_SIGNING_IN, OF_ROBOTS, A_FEW_AT_A_TIME),
                    sound -> new Choosing() {
                        @Override
                        boolean isErased(Subject subject, Event event, Set<String> sessions) {
                            return subject.isNamedBy(event);
                        }
                    }),
            new Fault(
                    "erases sessions whoever is named in them",
                    List.of(BEFORE_SIGNING_IN, "aSessionIsWhatIsLeftOfIt"),
                    sound -> new Choosing() {
                        @Override
                        boolean isErased(Subject subject, Event event, Set<String> sessions) {
                            return super.isErased(subject, event, sessions)
                                    || (subject.tenant().equals(event.tenant()) && sessions.contains(event.session()));
                        }
                    }),
            new Fault("leaves what robots did", List.of(OF_ROBOTS), sound -> new Choosing() {
                @Override
                boolean isErased(Subject subject, Event event, Set<String> sessions) {
                    return !event.bot() && super.isErased(subject, event, sessions);
                }
            }),
            new Fault("erases those first that name the person", List.of(A_FEW_AT_A_TIME), sound -> new Choosing() {
                @Override
                List<Event> sorted(Subject subject, List<Event> events) {
                    List<Event> sorted = new ArrayList<>(super.sorted(subject, events));
                    Collections.reverse(sorted);
                    return sorted;
                }
            }),
            new Fault(
                    "does not tell persons by the case of their names",
                    List.of("aPersonOfWhomNothingIsKnownIsNotErased"),
                    sound -> new Choosing() {
                        @Override
                        boolean isErased(Subject subject, Event event, Set<String> sessions) {
                            return subject.id().equalsIgnoreCase(subject.named(event));
                        }
                    }),
            new Fault(
                    "forgets what it has erased",
                    List.of("anErasedEventDoesNotComeBack", "nothingIsDerivedFromAnErasedEventThatComesAgain"),
                    sound -> new Choosing() {
                        @Override
                        void removed(List<Event> events, boolean forGood) {}
                    }),
            new Fault(
                    "knows expired events for ever",
                    List.of("anExpiredEventThatComesAgainIsNew"),
                    sound -> new Choosing() {
                        @Override
                        void removed(List<Event> events, boolean forGood) {
                            super.removed(events, true);
                        }
                    }),
            new Fault(
                    "keeps the ids of erased events of all tenants together",
                    List.of("theSameIdOfAnotherTenantIsAnotherEvent"),
                    sound -> new Choosing() {
                        @Override
                        boolean isErased(Event event) {
                            return erased.stream().anyMatch(gone -> gone.endsWith(" " + event.id()));
                        }
                    }),
            new Fault("lets the newest expire first", List.of("theOldestGoFirst"), sound -> new Choosing() {
                @Override
                Comparator<Event> expiring() {
                    return super.expiring().reversed();
                }
            }),
            new Fault("keeps what robots did for ever", List.of("whatRobotsDidExpiresToo"), sound -> new Choosing() {
                @Override
                boolean isExpired(Expiry expiry, Event event) {
                    return !event.bot() && super.isExpired(expiry, event);
                }
            }));

    private ErasureFaults() {}

    /** Begins anew with the rest whenever something is removed. */
    private static class Choosing extends ForwardingStore {

        final Set<String> erased = new HashSet<>();
        private AnalyticsStore rest = new InMemoryStore();

        Choosing() {
            super(new InMemoryStore());
        }

        boolean isErased(Subject subject, Event event, Set<String> sessions) {
            return subject.concerns(event, sessions);
        }

        boolean isExpired(Expiry expiry, Event event) {
            return expiry.covers(event);
        }

        boolean isErased(Event event) {
            return erased.contains(key(event));
        }

        private static String key(Event event) {
            return event.tenant().id() + " " + event.id();
        }

        List<Event> sorted(Subject subject, List<Event> events) {
            return events.stream()
                    .sorted(Comparator.comparing(subject::isNamedBy))
                    .toList();
        }

        Comparator<Event> expiring() {
            return Comparator.comparing(Event::occurredAt);
        }

        void removed(List<Event> events, boolean forGood) {
            if (forGood) {
                events.forEach(event -> erased.add(key(event)));
            }
        }

        @Override
        public EventStore events() {
            return new ForwardingEvents(rest.events()) {
                @Override
                public List<Appended> append(List<Event> batch) {
                    return batch.stream()
                            .map(event -> isErased(event)
                                    ? new Appended(event, false)
                                    : sound.append(List.of(event)).get(0))
                            .toList();
                }
            };
        }

        @Override
        public PrivacyStore privacy() {
            return new ForwardingPrivacy(rest.privacy()) {
                @Override
                public int erase(Subject subject, int limit) {
                    List<Event> all = everything();
                    Set<String> sessions = all.stream()
                            .filter(subject::isNamedBy)
                            .flatMap(event -> Stream.ofNullable(event.session()))
                            .collect(Collectors.toSet());
                    return remove(
                            limit,
                            true,
                            sorted(
                                    subject,
                                    all.stream()
                                            .filter(event -> isErased(subject, event, sessions))
                                            .toList()));
                }

                @Override
                public int expire(Expiry expiry, int limit) {
                    return remove(
                            limit,
                            false,
                            everything().stream()
                                    .filter(event -> isExpired(expiry, event))
                                    .sorted(expiring())
                                    .toList());
                }
            };
        }

        private List<Event> everything() {
            List<Event> all = new ArrayList<>();
            for (Tenant tenant : rest.privacy().tenants()) {
                all.addAll(rest.events()
                        .find(EventFilter.builder(tenant).includingBots().build(), null, Integer.MAX_VALUE - 1)
                        .events());
            }
            return all;
        }

        private int remove(int limit, boolean forGood, List<Event> chosen) {
            List<Event> gone = chosen.stream().limit(limit).toList();
            List<Event> left = new ArrayList<>(everything());
            left.removeAll(gone);
            rest = new InMemoryStore();
            rest.events().append(left);
            removed(gone, forGood);
            return gone.size();
        }

        @Override
        public SessionStore sessions() {
            return rest.sessions();
        }

        @Override
        public UserStore users() {
            return rest.users();
        }

        @Override
        public ReportStore reports() {
            return rest.reports();
        }

        @Override
        public DeviceStore devices() {
            return rest.devices();
        }

        @Override
        public AggregateStore aggregates() {
            return rest.aggregates();
        }
    }
}
