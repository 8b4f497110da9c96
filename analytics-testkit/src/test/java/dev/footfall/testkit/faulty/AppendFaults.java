package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.event.EventStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Wrong ways to take events in. */
final class AppendFaults {

    static final List<Fault> ALL = List.of(
            fault(
                    "stores a known event again",
                    List.of("anEventWhoseIdIsKnownChangesNothing", "threadsThatAppendTheSameEventsStoreEachOnce"),
                    StoresAgain::new),
            fault(
                    "lets a known event change",
                    List.of("anEventWhoseIdIsKnownChangesNothing", Fault.IN_RANDOM_HISTORIES),
                    LetsChange::new),
            fault(
                    "answers with what was offered",
                    List.of(
                            "anEventWhoseIdIsKnownIsAnsweredWithWhatIsStored",
                            "theFirstCommittedOfDifferentEventsWithOneIdIsEveryonesAnswer"),
                    AnswersWithTheOffer::new),
            fault("says that every event is new", List.of("theFirstOfEqualIdsInABatchIsTheOneStored"), AllNew::new),
            fault("answers in an order of its own", List.of("theAnswerHasTheOrderOfTheBatch"), Reversed::new),
            fault("commits a batch in two", List.of("nobodySeesHalfABatch", "noAnswerIsFromHalfABatch"), InHalves::new),
            fault("loses the end of a large batch", List.of("theLargestBatchIsStoredWhole"), LosesTheEnd::new),
            fault("shows a tenant another's event", List.of("anEventOfAnotherTenantIsNotFound"), ShowsOthers::new));

    private AppendFaults() {}

    private static Fault fault(String name, List<String> foundBy, Function<EventStore, EventStore> spoil) {
        return new Fault(name, foundBy, sound -> spoiltEvents(sound, spoil));
    }

    private static AnalyticsStore spoiltEvents(AnalyticsStore sound, Function<EventStore, EventStore> spoil) {
        return SpoiltStore.events(sound, spoil.apply(sound.events()));
    }

    private static final class StoresAgain extends ForwardingEvents {
        StoresAgain(EventStore sound) {
            super(sound);
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            List<Appended> answers = sound.append(batch);
            for (int i = 0; i < batch.size(); i++) {
                if (!answers.get(i).isNew()) {
                    sound.append(List.of(
                            Drafts.of(batch.get(i)).id(UUID.randomUUID()).toEvent()));
                }
            }
            return answers;
        }
    }

    private static final class LetsChange extends ForwardingEvents {
        private final Map<UUID, Event> latest = new ConcurrentHashMap<>();

        LetsChange(EventStore sound) {
            super(sound);
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            batch.forEach(event -> latest.put(event.id(), event));
            return sound.append(batch);
        }

        @Override
        public Optional<Event> find(Tenant tenant, UUID id) {
            return sound.find(tenant, id).map(event -> latest.getOrDefault(id, event));
        }
    }

    private static final class AnswersWithTheOffer extends ForwardingEvents {
        AnswersWithTheOffer(EventStore sound) {
            super(sound);
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            List<Appended> answers = sound.append(batch);
            List<Appended> spoilt = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                spoilt.add(new Appended(batch.get(i), answers.get(i).isNew()));
            }
            return spoilt;
        }
    }

    private static final class AllNew extends ForwardingEvents {
        AllNew(EventStore sound) {
            super(sound);
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            return sound.append(batch).stream()
                    .map(answer -> new Appended(answer.event(), true))
                    .toList();
        }
    }

    private static final class Reversed extends ForwardingEvents {
        Reversed(EventStore sound) {
            super(sound);
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            List<Appended> answers = new ArrayList<>(sound.append(batch));
            Collections.reverse(answers);
            return answers;
        }
    }

    /** Lets another thread read between the halves, if one does. */
    private static final class InHalves extends ForwardingEvents {
        private final Semaphore reads = new Semaphore(0);
        private volatile @Nullable Thread reader;
        private volatile boolean alone;

        InHalves(EventStore sound) {
            super(sound);
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            int half = batch.size() / 2;
            List<Appended> answers = new ArrayList<>(sound.append(batch.subList(0, half)));
            if (half > 10 && !alone && reader != Thread.currentThread()) {
                awaitReads();
            }
            answers.addAll(sound.append(batch.subList(half, batch.size())));
            return answers;
        }

        @Override
        public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
            EventPage page = sound.find(filter, after, limit);
            reader = Thread.currentThread();
            reads.release();
            return page;
        }

        /** For two, as the first may have begun before the half was there. */
        private void awaitReads() {
            reads.drainPermits();
            try {
                alone = !reads.tryAcquire(2, 200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class LosesTheEnd extends ForwardingEvents {
        LosesTheEnd(EventStore sound) {
            super(sound);
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            sound.append(batch.subList(0, Math.min(batch.size(), 999)));
            return batch.stream().map(event -> new Appended(event, true)).toList();
        }
    }

    private static final class ShowsOthers extends ForwardingEvents {
        private final Set<Tenant> tenants = ConcurrentHashMap.newKeySet();

        ShowsOthers(EventStore sound) {
            super(sound);
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            batch.forEach(event -> tenants.add(event.tenant()));
            return sound.append(batch);
        }

        @Override
        public Optional<Event> find(Tenant tenant, UUID id) {
            Optional<Event> own = sound.find(tenant, id);
            return own.isPresent()
                    ? own
                    : tenants.stream()
                            .flatMap(other -> sound.find(other, id).stream())
                            .findFirst();
        }
    }
}
