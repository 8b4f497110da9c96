package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.audience.DeviceStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.report.ReportStore;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.UserActivity;
import dev.footfall.retention.UserStore;
import dev.footfall.session.SessionStore;
import dev.footfall.time.TimeRange;
import dev.footfall.user.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Stores that remove events, and leave something of what was derived from them. */
final class StaleFaults {

    private static final String ALL_OF_IT = "whateverWasDerivedIsGone";
    private static final String AT_RANDOM = "afterRandomRemovalsTheStoreIsAsIfTheRestHadBeenAll";
    private static final String SEEN_AGAIN = "whoIsSeenAgainLaterIsSeenThenForTheFirstTime";
    private static final String SEEN_LATER = "whoWasSeenFirstWithTheVisitorIsSeenLater";

    static final List<Fault> ALL = List.of(
            fault(
                    "leaves sessions of what was removed",
                    List.of(ALL_OF_IT, AT_RANDOM, SEEN_AGAIN, "aSessionIsWhatIsLeftOfIt"),
                    (sound, stale) -> new ForwardingStore(sound) {
                        @Override
                        public SessionStore sessions() {
                            return stale.sessions();
                        }
                    }),
            fault(
                    "leaves users of what was removed",
                    List.of(ALL_OF_IT, AT_RANDOM, SEEN_AGAIN, SEEN_LATER),
                    (sound, stale) -> new ForwardingStore(sound) {
                        @Override
                        public UserStore users() {
                            return stale.users();
                        }
                    }),
            fault(
                    "leaves users active when what they did was removed",
                    List.of(ALL_OF_IT, AT_RANDOM, SEEN_LATER),
                    (sound, stale) -> new ForwardingStore(sound) {
                        @Override
                        public UserStore users() {
                            return new ActiveForEver(sound.users(), stale.users());
                        }
                    }),
            fault(
                    "leaves reports of what was removed",
                    List.of(ALL_OF_IT, AT_RANDOM),
                    (sound, stale) -> new ForwardingStore(sound) {
                        @Override
                        public ReportStore reports() {
                            return stale.reports();
                        }
                    }),
            fault(
                    "leaves devices of what was removed",
                    List.of(ALL_OF_IT, AT_RANDOM, "aDeviceThatWasOnlyHeardOfIsForgotten"),
                    (sound, stale) -> new ForwardingStore(sound) {
                        @Override
                        public DeviceStore devices() {
                            return stale.devices();
                        }
                    }),
            counting("leaves parts of what was removed", Set.of(Dataset.PART)),
            counting("leaves viewer sessions that were removed", Set.of(Dataset.VIEWING)),
            counting("counts users that were removed", Set.of(Dataset.USER)),
            counting("counts events that were removed", Set.of(Dataset.EVENT)));

    private StaleFaults() {}

    private static Fault counting(String name, Set<Dataset> left) {
        return fault(name, List.of(ALL_OF_IT, AT_RANDOM), (sound, stale) -> new ForwardingStore(sound) {
            @Override
            public AggregateStore aggregates() {
                return new CountingForEver(sound.aggregates(), stale.aggregates(), left);
            }
        });
    }

    /** The stale store is told what is appended, and of nothing that is removed. */
    private static Fault fault(
            String name, List<String> foundBy, BiFunction<AnalyticsStore, AnalyticsStore, AnalyticsStore> spoil) {
        return new Fault(name, foundBy, sound -> {
            AnalyticsStore stale = new InMemoryStore();
            return spoil.apply(SpoiltStore.events(sound, telling(sound, stale)), stale);
        });
    }

    private static EventStore telling(AnalyticsStore sound, AnalyticsStore stale) {
        return new ForwardingEvents(sound.events()) {
            @Override
            public List<Appended> append(List<Event> batch) {
                stale.events().append(batch);
                return sound.append(batch);
            }
        };
    }

    private record ActiveForEver(UserStore sound, UserStore stale) implements UserStore {
        @Override
        public Optional<User> find(Tenant tenant, String id) {
            return sound.find(tenant, id);
        }

        @Override
        public void activity(ActivityQuery question, Consumer<UserActivity> reader) {
            stale.activity(question, reader);
        }
    }

    private record CountingForEver(AggregateStore sound, AggregateStore stale, Set<Dataset> left)
            implements AggregateStore {
        @Override
        public List<StoreRow> aggregate(StoreQuery query) {
            return (left.contains(query.dataset()) ? stale : sound).aggregate(query);
        }

        @Override
        public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
            return (left.contains(dataset) ? stale : sound).span(tenant, dataset);
        }
    }
}
