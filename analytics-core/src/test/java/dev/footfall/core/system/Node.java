package dev.footfall.core.system;

import dev.footfall.access.Access;
import dev.footfall.core.settings.SystemSettings;
import dev.footfall.system.ErrorKind;
import dev.footfall.system.SystemProbe;
import dev.footfall.system.SystemStore;
import dev.footfall.time.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A node of an application whose clock is told what time it is; it looks at it only when told to. */
final class Node {

    static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    /** What time it is, for every node of a test. */
    static final class Time extends Clock {

        private volatile Instant now = TEN;

        void set(String timeOfDay) {
            now = Instant.parse("2026-03-01T" + timeOfDay + "Z");
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** Whose machine is the same at any time. */
    static final class SteadyMachine extends Machine {

        volatile @Nullable Double load = 1.5;

        @Override
        @Nullable
        Double cpu() {
            return 0.25;
        }

        @Override
        @Nullable
        Double load() {
            return load;
        }
    }

    final HostSystem system;
    final SteadyMachine machine = new SteadyMachine();

    Node(SystemStore store, Clock clock) {
        this(store, clock, null, Duration.ofDays(400));
    }

    Node(SystemStore store, Clock clock, @Nullable SystemProbe probe, Duration retention) {
        SystemSettings settings = new SystemSettings(true, Access.READ, retention);
        system = new HostSystem(settings, store, probe, clock, machine, Duration.ofMillis(200));
    }

    void tick() {
        system.tick();
    }

    void serve(String endpoint, int millis) {
        system.record(endpoint, Duration.ofMillis(millis).toNanos(), null);
    }

    void fail(String endpoint, int millis, ErrorKind kind) {
        system.record(endpoint, Duration.ofMillis(millis).toNanos(), kind);
    }

    /** The figures of that time before now. */
    SystemTotals last(Duration time, Clock clock) {
        return system.figures().totals(new TimeRange(clock.instant().minus(time), clock.instant()));
    }

    /** Ends, as an application does that is shut down in good order. */
    void end() {
        system.close(Duration.ofSeconds(10));
    }
}
