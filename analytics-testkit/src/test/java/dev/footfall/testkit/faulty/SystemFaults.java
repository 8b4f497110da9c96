package dev.footfall.testkit.faulty;

import dev.footfall.system.Measurement;
import dev.footfall.system.Requests;
import dev.footfall.system.Resolution;
import dev.footfall.system.SystemStore;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Wrong ways to keep what was measured of the application. */
final class SystemFaults {

    private static final String WHOLE = "everythingMeasuredIsKept";
    private static final String LATER = "aLaterMeasurementTakesThePlaceOfTheEarlierOne";
    private static final String RUNS = "eachRunHasItsOwn";
    private static final String ORDER = "whatBeginsInTheRangeIsReadTheEarliestFirst";
    private static final String PRUNED = "whatIsTooOldIsForgottenAndNothingElseIs";

    static final List<Fault> ALL = List.of(
            fault(
                    "keeps the first measurement",
                    List.of(LATER, RUNS, "manyRunsWriteAtOnce"),
                    sound -> new ForwardingSystem(sound) {
                        @Override
                        public synchronized void put(List<Measurement> measurements) {
                            measurements.stream().filter(it -> !isKnown(it)).forEach(it -> super.put(List.of(it)));
                        }

                        private boolean isKnown(Measurement measurement) {
                            List<Measurement> known = new ArrayList<>();
                            Instant begin = measurement.begin();
                            read(measurement.resolution(), new TimeRange(begin, begin.plusMillis(1)), known::add);
                            return known.stream().anyMatch(it -> it.run().equals(measurement.run()));
                        }
                    }),
            keeping(
                    "takes all nodes for one",
                    List.of(RUNS, ORDER, "manyRunsWriteAtOnce"),
                    it -> new Measurement("a", it.resolution(), it.begin(), it.minutes(), it.requests())),
            keeping(
                    "forgets endpoints",
                    List.of(WHOLE, LATER, RUNS),
                    it -> with(
                            it,
                            new Requests(
                                    it.requests().count(),
                                    it.requests().nanos(),
                                    it.requests().errors(),
                                    Map.of(),
                                    it.requests().durations()))),
            keeping(
                    "cuts durations",
                    List.of(WHOLE),
                    it -> with(
                            it,
                            new Requests(
                                    it.requests().count(),
                                    it.requests().nanos(),
                                    it.requests().errors(),
                                    it.requests().endpoints(),
                                    it.requests()
                                            .durations()
                                            .substring(
                                                    0,
                                                    Math.min(
                                                            255,
                                                            it.requests()
                                                                    .durations()
                                                                    .length()))))),
            keeping(
                    "keeps 32 minutes",
                    List.of(WHOLE),
                    it -> new Measurement(it.run(), it.resolution(), it.begin(), (int) it.minutes(), it.requests())),
            fault(
                    "keeps nothing of idle minutes",
                    List.of("aMinuteWithoutRequestsIsKept"),
                    sound -> new ForwardingSystem(sound) {
                        @Override
                        public void put(List<Measurement> measurements) {
                            super.put(measurements.stream()
                                    .filter(it -> it.requests().count() > 0)
                                    .toList());
                        }
                    }),
            fault("reads the end of the range too", List.of(ORDER), sound -> new ForwardingSystem(sound) {
                @Override
                public void read(Resolution resolution, TimeRange range, Consumer<Measurement> reader) {
                    super.read(
                            resolution, new TimeRange(range.from(), range.to().plusMillis(1)), reader);
                }
            }),
            fault("reads the latest first", List.of(LATER, RUNS, ORDER), sound -> new ForwardingSystem(sound) {
                @Override
                public void read(Resolution resolution, TimeRange range, Consumer<Measurement> reader) {
                    List<Measurement> found = new ArrayList<>();
                    super.read(resolution, range, found::add);
                    Collections.reverse(found);
                    found.forEach(reader);
                }
            }),
            fault(
                    "knows one beginning for all",
                    List.of("theEarliestBeginOfEachResolutionIsKnown"),
                    sound -> new ForwardingSystem(sound) {
                        @Override
                        public Optional<Instant> first(Resolution resolution) {
                            return super.first(Resolution.MINUTE).or(() -> super.first(Resolution.HOUR));
                        }
                    }),
            fault("never forgets", List.of(PRUNED), sound -> new ForwardingSystem(sound) {
                @Override
                public void prune(Resolution resolution, Instant before) {}
            }),
            fault("forgets hours with their minutes", List.of(PRUNED), sound -> new ForwardingSystem(sound) {
                @Override
                public void prune(Resolution resolution, Instant before) {
                    super.prune(Resolution.MINUTE, before);
                    super.prune(Resolution.HOUR, before);
                }
            }),
            fault("forgets what begins right then", List.of(PRUNED), sound -> new ForwardingSystem(sound) {
                @Override
                public void prune(Resolution resolution, Instant before) {
                    super.prune(resolution, before.plusMillis(1));
                }
            }));

    private SystemFaults() {}

    private static Fault fault(String name, List<String> foundBy, Function<SystemStore, SystemStore> spoil) {
        return new Fault(name, foundBy, sound -> SpoiltStore.system(sound, spoil.apply(sound.system())));
    }

    private static Fault keeping(String name, List<String> foundBy, UnaryOperator<Measurement> spoil) {
        return fault(name, foundBy, sound -> new ForwardingSystem(sound) {
            @Override
            public void put(List<Measurement> measurements) {
                super.put(measurements.stream().map(spoil).toList());
            }
        });
    }

    private static Measurement with(Measurement measurement, Requests requests) {
        return new Measurement(
                measurement.run(), measurement.resolution(), measurement.begin(), measurement.minutes(), requests);
    }
}
