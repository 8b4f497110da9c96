package dev.footfall.testkit.faulty;

import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Wrong ways to keep exports. */
final class ExportFaults {

    private static final String ABANDONED = "whatIsAbandonedIsTakenUpAgain";
    private static final String LOST = "whoeverLostItChangesNothingAnyMore";
    private static final String EACH_ATTEMPT = "eachAttemptHasPiecesOfItsOwn";
    private static final String UP_TO_AN_ATTEMPT = "piecesAreDeletedUpToAnAttempt";
    private static final Instant LONG_AGO = Instant.EPOCH;

    static final List<Fault> ALL = List.of(
            fault(
                    "takes any number of exports",
                    List.of(
                            "aTenantHasSoManyUnderWayAndNoMore",
                            "whatIsOverMakesRoom",
                            "whoeverIsTakenUpStillCounts",
                            "allWhoAskAtOnceAreNoMoreThanAllowed"),
                    sound -> new ForwardingExports(sound) {
                        @Override
                        public boolean create(ExportJob job, int maxProcessing) {
                            return super.create(job, 1000);
                        }
                    }),
            fault(
                    "looks for room before it takes it",
                    List.of("allWhoAskAtOnceAreNoMoreThanAllowed"),
                    sound -> new ForwardingExports(sound) {
                        private final ConcurrentHashMap<String, ExportJob> kept = new ConcurrentHashMap<>();
                        private final CountDownLatch looked = new CountDownLatch(8);

                        @Override
                        public boolean create(ExportJob job, int maxProcessing) {
                            boolean hasRoom = kept.size() < maxProcessing;
                            looked.countDown();
                            await(looked);
                            kept.put(job.id(), job);
                            return hasRoom && super.create(job, 1000);
                        }
                    }),
            fault(
                    "gives what is taken to the next one too",
                    List.of(
                            "theOldestIsTakenUpFirst",
                            "allWhoAskAtOnceAreGivenDifferentOnes",
                            "whatIsNotDueIsLeftAlone",
                            "whoeverPutsItOffKeepsIt"),
                    sound -> new ForwardingExports(sound) {
                        @Override
                        public Optional<ExportJob> claim(Instant now, Instant until) {
                            return super.claim(now, LONG_AGO);
                        }

                        @Override
                        public boolean replace(ExportJob before, ExportJob after) {
                            boolean isUnderWay = after.file() == null && after.reason() == null;
                            return super.replace(
                                    before, isUnderWay ? after.progress(after.processedRows(), null, LONG_AGO) : after);
                        }
                    }),
            fault("leaves to the dead what they had", List.of(ABANDONED, LOST), sound -> new ForwardingExports(sound) {
                @Override
                public Optional<ExportJob> claim(Instant now, Instant until) {
                    return super.claim(now, until.plus(Duration.ofDays(9)));
                }
            }),
            fault("lets the dead write on", List.of(LOST), sound -> new ForwardingExports(sound) {
                @Override
                public boolean replace(ExportJob before, ExportJob after) {
                    return find(before.id())
                            .map(kept -> kept.state() == before.state() && super.replace(kept, after))
                            .orElse(false);
                }
            }),
            fault(
                    "changes what is over",
                    List.of("onlyWhoKnowsTheStateChangesAnExport"),
                    sound -> new ForwardingExports(sound) {
                        @Override
                        public boolean replace(ExportJob before, ExportJob after) {
                            return find(before.id())
                                    .map(kept -> kept.attempt() == before.attempt() && super.replace(kept, after))
                                    .orElse(false);
                        }
                    }),
            fault(
                    "takes up what has expired",
                    List.of("whatHasExpiredIsNotTakenUp"),
                    sound -> new ForwardingExports(sound) {
                        @Override
                        public Optional<ExportJob> claim(Instant now, Instant until) {
                            Optional<ExportJob> due = super.claim(now, until);
                            return due.isPresent() ? due : super.claim(now.minus(Duration.ofHours(2)), until);
                        }
                    }),
            fault(
                    "forgets what nobody said has expired",
                    List.of("onlyWhatIsSaidToHaveExpiredIsForgotten"),
                    sound -> new ForwardingExports(sound) {
                        @Override
                        public void forget(Instant before) {
                            super.expired(before.minusMillis(1), 1000)
                                    .forEach(job -> super.replace(job, job.expired()));
                            super.forget(before);
                        }
                    }),
            fault(
                    "forgets a moment too early",
                    List.of("onlyWhatIsSaidToHaveExpiredIsForgotten"),
                    sound -> new ForwardingExports(sound) {
                        @Override
                        public void forget(Instant before) {
                            super.forget(before.plusMillis(1));
                        }
                    }),
            fault(
                    "lists what expires soon",
                    List.of("whatHasExpiredIsListedUntilSomebodySaysSo"),
                    sound -> new ForwardingExports(sound) {
                        @Override
                        public List<ExportJob> expired(Instant by, int limit) {
                            return super.expired(by.plusMillis(1), limit);
                        }
                    }),
            fault(
                    "mixes the pieces of attempts",
                    List.of(EACH_ATTEMPT, UP_TO_AN_ATTEMPT),
                    sound -> new OneAttempt(sound)),
            fault("cuts long pieces", List.of("everyByteOfAPieceIsKept"), sound -> new ForwardingExports(sound) {
                @Override
                public void putChunk(ExportJob job, int number, byte[] bytes) {
                    super.putChunk(job, number, bytes.length > 65_536 ? Arrays.copyOf(bytes, 65_536) : bytes);
                }
            }),
            fault(
                    "keeps the first of two pieces",
                    List.of("aPieceThatIsSentAgainIsReplaced"),
                    sound -> new ForwardingExports(sound) {
                        @Override
                        public void putChunk(ExportJob job, int number, byte[] bytes) {
                            if (chunk(job, number).isEmpty()) {
                                super.putChunk(job, number, bytes);
                            }
                        }
                    }),
            fault("deletes no pieces", List.of(UP_TO_AN_ATTEMPT), sound -> new ForwardingExports(sound) {
                @Override
                public void deleteChunks(ExportJob job) {}
            }));

    private ExportFaults() {}

    private static Fault fault(String name, List<String> foundBy, Function<ExportStore, ExportStore> spoil) {
        return new Fault(name, foundBy, sound -> SpoiltStore.exports(sound, spoil.apply(sound.exports())));
    }

    /** Keeps the pieces of every attempt in one place. */
    private static final class OneAttempt extends ForwardingExports {
        OneAttempt(ExportStore sound) {
            super(sound);
        }

        private static ExportJob first(ExportJob job) {
            return ExportJob.create(
                    job.tenant(), job.id(), job.request(), job.secret(), job.createdAt(), job.expiresAt());
        }

        @Override
        public void putChunk(ExportJob job, int number, byte[] bytes) {
            super.putChunk(first(job), number, bytes);
        }

        @Override
        public Optional<byte[]> chunk(ExportJob job, int number) {
            return super.chunk(first(job), number);
        }

        @Override
        public void deleteChunks(ExportJob job) {
            super.deleteChunks(first(job));
        }
    }

    /** Of the other threads, if there are any. */
    private static void await(CountDownLatch others) {
        try {
            others.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
