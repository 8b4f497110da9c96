package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.audience.DeviceStore;
import dev.footfall.audience.ViewerSession;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.report.ReportStore;
import dev.footfall.retention.UserStore;
import dev.footfall.session.SessionStore;
import dev.footfall.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Wrong ways to make anew what events tell. */
final class RebuildFaults {

    private static final String AS_IT_WAS = "whatIsMadeAnewIsAsItWas";

    static final List<Fault> ALL = List.of(
            fault("forgets all when it rebuilds", List.of(AS_IT_WAS, "nobodySeesThemHalfMade"), events -> List.of()),
            fault(
                    "rebuilds only some",
                    List.of(AS_IT_WAS, "whatComesLaterIsAddedToWhatWasMadeAnew", "nobodySeesThemHalfMade"),
                    events -> events.subList(0, Math.min(events.size(), 200))),
            fault(
                    "rebuilds from what robots did as well",
                    List.of(AS_IT_WAS, "whatComesLaterIsAddedToWhatWasMadeAnew"),
                    events -> events.stream()
                            .map(event -> Drafts.of(event).bot(false).toEvent())
                            .toList()),
            new Fault(
                    "lets others look while it rebuilds",
                    List.of("nobodySeesThemHalfMade"),
                    sound -> new Rebuilding(sound, events -> events) {
                        @Override
                        public void rebuild() {
                            forget();
                            awaitReads();
                            super.rebuild();
                        }
                    }),
            new Fault(
                    "forgets the keys of devices when it rebuilds",
                    List.of("makingDevicesAnewLeavesTheirKeysAlone"),
                    sound -> new Rebuilding(sound, events -> events) {
                        @Override
                        public synchronized DeviceStore devices() {
                            return derived.devices();
                        }
                    }),
            fault(
                    "forgets devices when it rebuilds",
                    List.of(AS_IT_WAS, "whatComesLaterIsAddedToWhatWasMadeAnew", "nobodySeesThemHalfMade"),
                    events -> without(events, event -> Device.of(event).isPresent())),
            fault(
                    "forgets who signed up when it rebuilds",
                    List.of(AS_IT_WAS),
                    events -> events.stream()
                            .map(event -> event.type().equals(User.SIGNUP)
                                    ? Drafts.of(event).detail(null).toEvent()
                                    : event)
                            .toList()),
            fault(
                    "forgets sources when it rebuilds",
                    List.of(AS_IT_WAS, "whatComesLaterIsAddedToWhatWasMadeAnew"),
                    events -> events.stream()
                            .map(event -> Drafts.of(event).source(null).toEvent())
                            .toList()),
            fault(
                    "forgets viewer sessions when it rebuilds",
                    List.of(
                            AS_IT_WAS,
                            "whatComesLaterIsAddedToWhatWasMadeAnew",
                            "nobodySeesThemHalfMade",
                            "viewingsMadeAnewAreAsTheyWere"),
                    events -> without(events, event -> event.type().equals(ViewerSession.TYPE))));

    private RebuildFaults() {}

    private static Fault fault(String name, List<String> foundBy, UnaryOperator<List<Event>> kept) {
        return new Fault(name, foundBy, sound -> new Rebuilding(sound, kept));
    }

    private static List<Event> without(List<Event> events, Predicate<Event> forgotten) {
        return events.stream().filter(forgotten.negate()).toList();
    }

    /** Whose sessions, reports, devices and counts are those of a store that is filled anew. */
    private static class Rebuilding extends ForwardingStore {
        private final UnaryOperator<List<Event>> kept;
        private final List<Event> taken = new ArrayList<>();
        private final Semaphore reads = new Semaphore(0);
        AnalyticsStore derived = new InMemoryStore();

        Rebuilding(AnalyticsStore sound, UnaryOperator<List<Event>> kept) {
            super(sound);
            this.kept = kept;
        }

        @Override
        public EventStore events() {
            return new ForwardingEvents(sound.events()) {
                @Override
                public List<Appended> append(List<Event> batch) {
                    return take(batch);
                }
            };
        }

        private synchronized List<Appended> take(List<Event> batch) {
            List<Appended> answers = sound.events().append(batch);
            answers.stream().filter(Appended::isNew).forEach(answer -> taken.add(answer.event()));
            derived.events().append(batch);
            return answers;
        }

        @Override
        public void rebuild() {
            makeAnew();
        }

        private synchronized void makeAnew() {
            forget();
            derived.events().append(kept.apply(taken));
        }

        synchronized void forget() {
            derived = new InMemoryStore();
        }

        /** Of another thread, if there is one. */
        void awaitReads() {
            reads.drainPermits();
            try {
                reads.tryAcquire(2, 200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public synchronized SessionStore sessions() {
            return derived.sessions();
        }

        @Override
        public synchronized UserStore users() {
            return derived.users();
        }

        @Override
        public synchronized ReportStore reports() {
            return derived.reports();
        }

        @Override
        public synchronized DeviceStore devices() {
            DeviceStore anew = derived.devices();
            return new ForwardingDevices(sound.devices()) {
                @Override
                public Optional<Device> find(Tenant tenant, String id) {
                    return anew.find(tenant, id);
                }

                @Override
                public List<Device> registered(Tenant tenant) {
                    return anew.registered(tenant);
                }
            };
        }

        @Override
        public synchronized AggregateStore aggregates() {
            reads.release();
            return derived.aggregates();
        }
    }
}
