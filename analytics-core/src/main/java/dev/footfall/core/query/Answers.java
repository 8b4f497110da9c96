package dev.footfall.core.query;

import dev.footfall.StoreUnavailableException;
import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.core.query.Provenance.Way;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Explanation;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.query.StoreRow;
import dev.footfall.rollup.RollupStore;
import dev.footfall.thirdparty.caffeine.cache.Cache;
import dev.footfall.thirdparty.caffeine.cache.Caffeine;
import dev.footfall.thirdparty.caffeine.cache.Expiry;
import dev.footfall.thirdparty.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions. Whoever asks the same within a second shares one execution, but never one that began before the
 * asker's own last write on this node. A question names its tenant, so that no two tenants ever share one. Safe for use
 * by many threads. Answers of more than {@value #MAX_CELLS} values are shared only while they are made; those about
 * periods that are over may be kept for longer.
 */
public final class Answers {

    private static final Duration SHARED = Duration.ofSeconds(1);

    /** While it runs an execution is shared, however long that takes. */
    private static final Duration RUNNING = Duration.ofMinutes(10);

    private static final int ATTEMPTS = 5;

    private static final long MAX_CELLS = 500_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AggregateStore store;
    private final @Nullable KeptAnswers kept;
    private final QueryPlanner planner;
    private final TreeMemory treeMemory = TreeMemory.ofThisHeap(PATIENCE);
    private final AtomicLong forgotten = new AtomicLong();
    private final AtomicLong moments = new AtomicLong();
    private final Cache<AggregateQuery, Execution> executions;
    private final Cache<Object, Long> writes;

    public Answers(AggregateStore store) {
        this(store, null, Ticker.systemTicker());
    }

    /** @param kept null: none is kept for longer */
    Answers(AggregateStore store, @Nullable KeptAnswers kept, Ticker ticker) {
        this.store = store;
        this.kept = kept;
        this.planner = new QueryPlanner(store);
        this.executions = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .maximumWeight(MAX_CELLS)
                .weigher((AggregateQuery query, Execution execution) -> execution.cells())
                .expireAfter(new Sharing())
                .build();
        // Nothing that is shared is older.
        this.writes = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .expireAfterWrite(RUNNING)
                .build();
    }

    /**
     * The same, where answers about periods that are over are kept, as long as nothing changes them.
     *
     * @param bytes how much memory these may take
     */
    public static Answers keeping(AggregateStore store, RollupStore rollups, long bytes, Clock clock) {
        Ticker ticker = Ticker.systemTicker();
        return new Answers(store, new KeptAnswers(rollups, bytes, clock, ticker), ticker);
    }

    /**
     * The answer as of now, or of a moment ago.
     *
     * @param asker who asks, as {@link #wrote} knows it; or a {@link CuriousAsker}
     * @throws InvalidQueryException if the answer would have too many groups
     * @throws StoreUnavailableException if the store cannot answer now
     */
    public AggregateResult ask(AggregateQuery query, Object asker) {
        Answer answer = answer(query, whoIs(asker));
        tell(asker, query, answer.way());
        return answer.result();
    }

    private Answer answer(AggregateQuery query, Object asker) {
        Long wrote = writes.getIfPresent(asker);
        long needed = Math.max(wrote == null ? 0 : wrote, forgotten.get());
        while (true) {
            Execution fresh = new Execution(moments.incrementAndGet(), new FutureTask<>(() -> execute(query)), 1);
            Execution shared = executions
                    .asMap()
                    .compute(query, (same, kept) -> kept == null || kept.begun() < needed ? fresh : kept);
            boolean isMine = shared.begun() == fresh.begun();
            if (isMine) {
                fresh.task().run();
            }
            try {
                Answer answer = shared.task().get();
                if (!isMine) {
                    return new Answer(answer.result(), Way.SHARED);
                }
                // Anew, now that it is known how much it weighs and how long it is to be kept.
                Execution done = new Execution(fresh.begun(), fresh.task(), cells(answer.result()));
                executions.asMap().replace(query, fresh, done);
                return answer;
            } catch (ExecutionException e) {
                executions.asMap().computeIfPresent(query, (same, kept) -> kept.task() == shared.task() ? null : kept);
                if (isMine || !(e.getCause() instanceof Interrupted)) {
                    throw failure(e);
                }
                // It was another asker who was interrupted.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreUnavailableException("interrupted while waiting for an answer", e);
            }
        }
    }

    /**
     * The answer as a tree, as of now. It is the caller's to close: all trees that are open take no more than half of
     * the heap together, so that others wait.
     *
     * @param query without dimensions: the levels are
     * @param levels from the top down
     * @param asker as for {@link #ask}
     * @throws InvalidQueryException if the tree would take more than that, or have more than 4,000,000 leaves; also if
     *     a level has more nodes than other answers may have groups, and something is asked for that cannot be added up
     * @throws StoreUnavailableException if the store cannot answer now, or other trees leave no room
     */
    public LevelTree tree(AggregateQuery query, List<Level> levels, Object asker) {
        TreeQuestion question = TreeQuestion.of(query, levels);
        LevelValues others = new LevelValues(query, question.others(), levels, each -> ask(each, asker));
        treeMemory.awaitCounting();
        try {
            LevelTree tree = counted(
                    question.leaves(), treeMemory.mostRows(), (plan, groups) -> tree(question, others, plan, groups));
            tell(asker, question.leaves(), Way.COUNTED);
            return tree;
        } finally {
            treeMemory.counted();
        }
    }

    private LevelTree tree(TreeQuestion question, LevelValues others, QueryPlan plan, List<StoreRow> groups) {
        if (groups.size() > treeMemory.mostRows()) {
            throw QueryPlanner.tooMany(treeMemory.mostRows());
        }
        long rowBytes = (long) groups.size() * TreeMemory.ROW_BYTES;
        LevelLabels labels = new LevelLabels(treeMemory.bytes() - rowBytes);
        LevelRows rows = new LevelRows(plan, question.levels(), groups, labels);
        Runnable release = treeMemory.awaitRoom(rowBytes + labels.bytes());
        return new LevelTree(question.levels(), question.additive(), rows, others, release);
    }

    /** Notes that somebody's events were stored: the next question of the same asker counts them. */
    public void wrote(Object asker) {
        writes.put(whoIs(asker), moments.incrementAndGet());
    }

    /** Notes that events were removed: no answer from before is given any more, to anyone. */
    public void forget() {
        forgotten.set(moments.incrementAndGet());
        executions.invalidateAll();
        if (kept != null) {
            kept.forget();
        }
    }

    /**
     * Where the store finds the answer to a question now: of each question that is put to it.
     *
     * @throws InvalidQueryException as {@link #ask} throws it
     * @throws StoreUnavailableException if the store cannot answer now
     */
    public List<Explanation> explain(AggregateQuery query) {
        return List.of(store.explain(planner.plan(query).question()));
    }

    private static Object whoIs(Object asker) {
        return asker instanceof CuriousAsker curious ? curious.asker() : asker;
    }

    /** Nothing that was answered fails because nobody can say where it came from. */
    private void tell(Object asker, AggregateQuery query, Way way) {
        if (!(asker instanceof CuriousAsker curious)) {
            return;
        }
        List<Explanation> explanations;
        try {
            explanations = explain(query);
        } catch (RuntimeException e) {
            explanations = List.of(new Explanation("unknown", "the store cannot tell now"));
        }
        explanations.forEach(each -> curious.told().accept(new Provenance(query.dataset(), way, each)));
    }

    private Answer execute(AggregateQuery query) {
        try {
            return kept == null ? new Answer(count(query), Way.COUNTED) : kept.answer(query, () -> count(query));
        } catch (RuntimeException e) {
            throw Thread.currentThread().isInterrupted() ? new Interrupted(e) : e;
        }
    }

    private AggregateResult count(AggregateQuery query) {
        return counted(query, AggregateQuery.MAX_GROUPS, (plan, rows) -> new AnswerFold(query, plan).fold(rows));
    }

    private <T> T counted(AggregateQuery query, int groups, BiFunction<QueryPlan, List<StoreRow>, T> answer) {
        for (int attempt = 1; ; attempt++) {
            QueryPlan plan = planner.plan(query, groups);
            List<StoreRow> rows = store.aggregate(plan.question());
            // Events that came meanwhile may lie outside of what was asked for: then only a part of them was counted.
            if (plan.isWhole().getAsBoolean() || attempt == ATTEMPTS) {
                return answer.apply(plan, rows);
            }
        }
    }

    private static int cells(AggregateResult result) {
        AggregateQuery query = result.query();
        return 1
                + result.rows().size()
                        * (1 + query.dimensions().size() + query.measures().size());
    }

    /** Anew for each who gets it, with the stack of whoever ran into it. */
    private static RuntimeException failure(ExecutionException failed) {
        Throwable cause = failed.getCause() instanceof Interrupted interrupted ? interrupted.cause : failed.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof InvalidQueryException invalid) {
            return new InvalidQueryException(invalid.field(), String.valueOf(invalid.getMessage()));
        }
        if (cause instanceof UnsupportedCapabilityException lacking) {
            return new UnsupportedCapabilityException(lacking.capability());
        }
        return cause instanceof StoreUnavailableException
                ? new StoreUnavailableException(String.valueOf(cause.getMessage()), cause)
                : new IllegalStateException(String.valueOf(cause), cause);
    }

    /** What went wrong in a thread that somebody interrupted says nothing about the question. */
    private static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RuntimeException cause;

        Interrupted(RuntimeException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    /** How long an execution is shared: from when it is done, however often it is asked for meanwhile. */
    private static final class Sharing implements Expiry<AggregateQuery, Execution> {
        @Override
        public long expireAfterCreate(AggregateQuery query, Execution execution, long now) {
            return (execution.task().isDone() ? SHARED : RUNNING).toNanos();
        }

        @Override
        public long expireAfterUpdate(AggregateQuery query, Execution execution, long now, long left) {
            // To be asked for counts as an update here.
            return execution.task().isDone() ? Math.min(left, SHARED.toNanos()) : RUNNING.toNanos();
        }

        @Override
        public long expireAfterRead(AggregateQuery query, Execution execution, long now, long left) {
            return left;
        }
    }

    /**
     * A question that is being answered, or was.
     *
     * @param begun the moment before it began, by a clock that counts writes and questions
     * @param cells how large the answer is, once it is there
     */
    private record Execution(long begun, FutureTask<Answer> task, int cells) {}
}
