package dev.footfall.testkit.faulty;

import static dev.footfall.testkit.faulty.RollupFaults.AT_RANDOM;
import static dev.footfall.testkit.faulty.RollupFaults.WAITING;

import dev.footfall.query.AggregateStore;
import dev.footfall.query.Explanation;
import dev.footfall.query.StoreQuery;
import dev.footfall.rollup.RollupState;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Wrong ways to go on with rolling up, and to tell of it. */
final class RollingFaults {

    private static final String SOME_DAYS = "aCallRollsUpSomeDaysAndSaysHowMany";
    private static final String TOLD = "whatIsToBeRolledUpIsTold";
    private static final String ONCE_MORE = "rollingUpOnceMoreChangesNothing";
    private static final String GIVEN_UP = "whatWasGivenUpIsRolledUpAnew";
    private static final String IN_WORDS = "whereAnAnswerIsFoundIsToldInWords";
    private static final String MEANWHILE = "whoeverAsksMeanwhileSeesEachBatchFromItsCommitOn";

    static final List<Fault> ALL = List.of(
            rolling(
                    "never comes to an end",
                    List.of(TOLD, ONCE_MORE, "anEmptyStoreHasNothingToRollUp"),
                    store -> new Copies(store) {
                        @Override
                        public int roll(Instant until, int days) {
                            super.roll(until, days);
                            return days;
                        }
                    }),
            rolling("stops before all is rolled up", List.of(ONCE_MORE, TOLD), store -> new Copies(store) {
                @Override
                public int roll(Instant until, int days) {
                    return Math.min(super.roll(until, days), days - 1);
                }
            }),
            rolling("rolls up more days than it may", List.of(SOME_DAYS), store -> new Copies(store) {
                @Override
                public int roll(Instant until, int days) {
                    return Math.min(days, super.roll(until, 1_000));
                }
            }),
            rolling("rolls up quarters that have not ended", List.of(WAITING), store -> new Copies(store) {
                @Override
                public int roll(Instant until, int days) {
                    return super.roll(until.plusSeconds(900), days);
                }
            }),
            rolling("waits a millisecond too long", List.of(WAITING), store -> new Copies(store) {
                @Override
                public int roll(Instant until, int days) {
                    return super.roll(until.minusMillis(1), days);
                }
            }),
            rolling(
                    "forgets what waits of a day that was rolled up in part",
                    List.of(WAITING, AT_RANDOM),
                    store -> new Copies(store) {
                        @Override
                        public int roll(Instant until, int days) {
                            synchronized (this.store) {
                                int rolled = super.roll(until, days);
                                waiting.removeIf(quarter -> copied.keySet().stream()
                                        .anyMatch(other -> other.day().equals(quarter.day())));
                                return rolled;
                            }
                        }
                    }),
            rolling("takes away marks that were made meanwhile", List.of(MEANWHILE), Hasty::new),
            rolling(
                    "gives up what waits as well",
                    List.of(GIVEN_UP, "whoeverRollsUpOrGivesUpMeanwhileChangesNoAnswer", AT_RANDOM),
                    store -> new Copies(store) {
                        @Override
                        public void renew() {
                            synchronized (this.store) {
                                super.renew();
                                waiting.clear();
                            }
                        }
                    }),
            telling(
                    "says that nothing waits",
                    List.of(TOLD, "aLateEventMakesItsQuarterWaitAgain"),
                    state -> new RollupState(state.days(), 0, 0, state.bytes())),
            telling(
                    "counts what waits among the days",
                    List.of(TOLD, SOME_DAYS),
                    state -> new RollupState(state.days() + state.waiting(), state.waiting(), 0, state.bytes())),
            telling(
                    "says that something always waits",
                    List.of(TOLD, ONCE_MORE),
                    state -> new RollupState(state.days(), Math.max(1, state.waiting()), 0, state.bytes())),
            telling(
                    "says that rollups take no place",
                    List.of(TOLD),
                    state -> new RollupState(state.days(), state.waiting(), state.unseen(), 0)),
            explaining("gives no reason", (store, query) -> new Explanation("rollup", "")),
            explaining("rolls up when asked for the reason", (store, query) -> {
                store.copies.roll(Instant.MAX, 1_000);
                return Explanation.events("it was asked for");
            }));

    private RollingFaults() {}

    private static Fault rolling(String name, List<String> foundBy, Function<CopyingStore, Copies> copies) {
        return new Fault(name, foundBy, sound -> new CopyingStore(sound, copies));
    }

    private static Fault telling(String name, List<String> foundBy, UnaryOperator<RollupState> lie) {
        return rolling(name, foundBy, store -> new Copies(store) {
            @Override
            public RollupState state() {
                return lie.apply(super.state());
            }
        });
    }

    private interface Telling {
        Explanation explain(CopyingStore store, StoreQuery query);
    }

    private static Fault explaining(String name, Telling telling) {
        return new Fault(name, List.of(IN_WORDS), sound -> new CopyingStore(sound) {
            @Override
            public AggregateStore aggregates() {
                CopyingStore store = this;
                AggregateStore counting = super.aggregates();
                return new ForwardingAggregates(counting) {
                    @Override
                    public Explanation explain(StoreQuery query) {
                        return telling.explain(store, query);
                    }
                };
            }
        });
    }
}
