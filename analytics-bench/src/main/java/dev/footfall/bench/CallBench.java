package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import dev.footfall.bench.CallTimes.Asked;
import dev.footfall.bench.CallTimes.Way;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.time.TimeRange;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every documented call that counts, on a database with a world in it. */
final class CallBench {

    private final AnalyticsStore store;
    private final TestDatabase database;
    private final @Nullable DuckTwin duck;
    private final double seconds;

    /** @param seconds for all of it, about */
    CallBench(AnalyticsStore store, TestDatabase database, @Nullable DuckTwin duck, double seconds) {
        this.store = store;
        this.database = database;
        this.duck = duck;
        this.seconds = seconds;
    }

    List<CallTimes> run() throws Exception {
        MovableClock clock = new MovableClock(BusyYear.END);
        List<CallTimes> all = new ArrayList<>();
        try (Server server = Server.with(store, clock);
                HttpClientSocket client = new HttpClientSocket(server.port());
                Connection connection = database.connect()) {
            List<WorldCall> calls = calls(InProcess.of(server.engine()));
            for (WorldCall call : calls) {
                double each = seconds / calls.size() / Way.values().length;
                CallTimes times = CallTimes.of(call, ways(call, client, connection, server.engine(), clock), each);
                Report.line("%s", CallTable.row(times));
                all.add(times);
            }
        }
        return all;
    }

    private static List<WorldCall> calls(InProcess core) {
        List<WorldCall> calls = new ArrayList<>();
        calls.addAll(new MetricsCalls(core).all());
        calls.addAll(new ReportCalls(core).all());
        calls.addAll(new VideoCalls(core).all());
        calls.addAll(new AudienceCalls(core).all());
        return calls;
    }

    private Map<Way, Asked> ways(
            WorldCall call,
            HttpClientSocket client,
            Connection connection,
            AnalyticsEngine engine,
            MovableClock clock) {
        Map<Way, Asked> ways = new EnumMap<>(Way.class);
        ways.put(Way.SQL, range -> call.sql().apply(call.hand(connection, true, range)));
        if (duck != null) {
            ways.put(Way.DUCKDB, range -> call.sql().apply(call.hand(duck.connection(), false, range)));
        }
        Function<TimeRange, List<Double>> core = call.core();
        if (core != null) {
            ways.put(Way.CORE, range -> {
                engine.questions().forget();
                return core.apply(range);
            });
        }
        ways.put(Way.HTTP, range -> {
            clock.set(range.to());
            engine.questions().forget();
            String body = client.ask(call.request().apply(range));
            Function<String, List<Double>> told = call.told();
            return told == null ? List.of() : told.apply(body);
        });
        return ways;
    }
}
