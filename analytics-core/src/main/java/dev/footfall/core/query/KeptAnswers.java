package dev.footfall.core.query;

import dev.footfall.StoreUnavailableException;
import dev.footfall.core.query.Provenance.Way;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.Dataset;
import dev.footfall.rollup.RollupStore;
import dev.footfall.thirdparty.caffeine.cache.Cache;
import dev.footfall.thirdparty.caffeine.cache.Caffeine;
import dev.footfall.thirdparty.caffeine.cache.Ticker;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers about periods that have been over for a while. Each is kept with the stamp that the store gave of the period
 * before it counted, and given again only while the store gives the same: so whatever changes the events, on whichever
 * node, ends it. Safe for use by many threads.
 */
final class KeptAnswers {

    /**
     * What takes no longer is not kept: to ask for a stamp is a statement too, of about a tenth of that, and what is
     * quickly counted leaves the room to others.
     */
    static final Duration WORTH = Duration.ofMillis(5);

    /** What ended later still changes, and whoever asks up to now never asks the same again. */
    static final Duration SETTLED = Duration.ofMinutes(15);

    /** What nobody asks for any more does not stay, also of people who were erased on another node. */
    private static final Duration UNASKED = Duration.ofHours(1);

    /** After which what was quick is looked at again. */
    private static final Duration QUICK = Duration.ofMinutes(1);

    private static final int MOST_QUICK = 500;

    private static final Logger log = LoggerFactory.getLogger(KeptAnswers.class);

    private final RollupStore store;
    private final Clock clock;
    private final Ticker ticker;
    private final Cache<AggregateQuery, Kept> kept;

    /** By their hashes, which take no room to speak of: of two with the same one, one is not kept for that long. */
    private final Cache<Integer, Boolean> quick;

    /** @param bytes how much memory they may take */
    KeptAnswers(RollupStore store, long bytes, Clock clock, Ticker ticker) {
        this.store = store;
        this.clock = clock;
        this.ticker = ticker;
        this.kept = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .maximumWeight(bytes)
                .weigher((AggregateQuery query, Kept answer) -> answer.bytes())
                .expireAfterAccess(UNASKED)
                .build();
        this.quick = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .maximumSize(MOST_QUICK)
                .expireAfterWrite(QUICK)
                .build();
    }

    /** The kept answer, or else what is counted. */
    Answer answer(AggregateQuery query, Supplier<AggregateResult> count) {
        if (!isOver(query) || quick.getIfPresent(query.hashCode()) != null) {
            return new Answer(count.get(), Way.COUNTED);
        }
        @Nullable String stamp = stamp(query);
        if (stamp == null) {
            return new Answer(count.get(), Way.COUNTED);
        }
        @Nullable Kept known = kept.getIfPresent(query);
        if (known != null && known.stamp().equals(stamp)) {
            return new Answer(known.result(), Way.KEPT);
        }
        return new Answer(counted(query, stamp, count), Way.COUNTED);
    }

    private AggregateResult counted(AggregateQuery query, String stamp, Supplier<AggregateResult> count) {
        kept.invalidate(query);
        long begun = ticker.read();
        AggregateResult result = count.get();
        if (ticker.read() - begun < WORTH.toNanos()) {
            quick.put(query.hashCode(), true);
        } else if (isStill(stamp, query)) {
            // What changed while it was counted may be changed back, and then nobody could tell.
            kept.put(query, new Kept(stamp, result));
        }
        return result;
    }

    /** Of everything else a store gives no stamps, or another one with each event that comes. */
    private boolean isOver(AggregateQuery query) {
        boolean isOfEvents = query.dataset() == Dataset.EVENT || query.dataset() == Dataset.PART;
        return isOfEvents
                && !query.bots()
                && !query.range().to().isAfter(clock.instant().minus(SETTLED));
    }

    /** @throws StoreUnavailableException at once, as who counted then would wait for the store a second time */
    private @Nullable String stamp(AggregateQuery query) {
        try {
            Optional<String> stamp = store.stamp(query.tenant(), query.range());
            return stamp.orElse(null);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            log.debug("The store gives no stamp", e);
            return null;
        }
    }

    /** What is counted is given, whatever becomes of the store afterwards. */
    private boolean isStill(String stamp, AggregateQuery query) {
        try {
            return stamp.equals(stamp(query));
        } catch (StoreUnavailableException e) {
            log.debug("The store gives no stamp any more", e);
            return false;
        }
    }

    /** Gives nothing again that was counted before. */
    void forget() {
        kept.invalidateAll();
    }

    /** How much memory they take. */
    long bytes() {
        kept.cleanUp();
        return kept.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    private record Kept(String stamp, AggregateResult result, int bytes) {

        Kept(String stamp, AggregateResult result) {
            this(stamp, result, (int) Math.min(Integer.MAX_VALUE, AnswerSize.bytes(result) + 2L * stamp.length()));
        }
    }
}
