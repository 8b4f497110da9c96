package dev.footfall.core.system;

import dev.footfall.core.settings.SystemSettings;
import dev.footfall.core.system.MachineReading.Room;
import dev.footfall.system.ErrorKind;
import dev.footfall.system.ProbeReading;
import dev.footfall.system.StorageSpace;
import dev.footfall.system.SystemProbe;
import dev.footfall.system.SystemStore;
import dev.footfall.time.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The application that embeds us: how its requests fare, and what it runs on. Safe for use by many threads. */
public final class HostSystem {

    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(2);

    private final Clock clock;
    private final @Nullable GuardedProbe probe;
    private final @Nullable Recorder recorder;
    private final @Nullable SystemWriter writer;
    private final SystemFigures figures;
    private final Machine machine;
    private final LoadSamples loads = new LoadSamples();
    private final SystemThread thread = new SystemThread();
    private long lastMinute = Long.MIN_VALUE;

    /** Not started yet: what is recorded is held. */
    public HostSystem(SystemSettings settings, SystemStore store, @Nullable SystemProbe probe, Clock clock) {
        this(settings, store, probe, clock, new Machine(), PROBE_PATIENCE);
    }

    HostSystem(
            SystemSettings settings,
            SystemStore store,
            @Nullable SystemProbe probe,
            Clock clock,
            Machine machine,
            Duration probePatience) {
        this.clock = clock;
        this.machine = machine;
        this.probe = probe == null ? null : new GuardedProbe(probe, probePatience);
        if (settings.enabled()) {
            this.recorder = new Recorder(clock);
            Books books = new Books(UUID.randomUUID().toString(), recorder);
            this.writer = new SystemWriter(recorder, books, store, settings.retention(), clock);
            this.figures = new SystemFigures(store, books, clock);
        } else {
            this.recorder = null;
            this.writer = null;
            this.figures = new SystemFigures(store, null, clock);
        }
    }

    /** Begins to write what is recorded. To be called once. */
    public void start() {
        if (recorder != null) {
            thread.start(this::tick);
        }
    }

    /** Whether requests are measured. */
    public boolean isMeasuring() {
        return recorder != null;
    }

    /**
     * Counts a request that has just ended. Never waits and never throws.
     *
     * @param endpoint what it was for, of which there are only so many: never an id
     * @param nanos how long it took, in ns
     * @param error why it failed; null if it did not
     */
    public void record(String endpoint, long nanos, @Nullable ErrorKind error) {
        if (recorder != null) {
            recorder.record(endpoint, nanos, error);
        }
    }

    /** What happens once a second. */
    void tick() {
        if (recorder == null || writer == null) {
            return;
        }
        long minute = recorder.reach(recorder.now()).number();
        if (minute != lastMinute) {
            lastMinute = minute;
            loads.take(clock.instant(), machine.load());
        }
        writer.write();
    }

    public SystemFigures figures() {
        return figures;
    }

    /** What the host tells of itself; nothing if it does not, or not soon enough. */
    public ProbeReading probe(TimeRange period) {
        return probe == null ? ProbeReading.NOTHING : probe.read(period);
    }

    /** The resources as they are now, of this node; the storage is the one that the host tells of, if it does. */
    public MachineReading machine(ProbeReading told) {
        Instant now = clock.instant();
        StorageSpace space = told.space();
        Room storage = space == null ? machine.files() : new Room(space.used(), space.total());
        return new MachineReading(machine.cpu(), loads.loads(now, machine.load()), machine.heap(), storage);
    }

    /** Begins to end: writes what is held, without waiting for it. */
    public void stop() {
        if (probe != null) {
            probe.close();
        }
        thread.stop(writer == null ? () -> {} : writer::writeLast);
    }

    /** Waits until what is held is written, but no longer than that. */
    public void close(Duration patience) {
        stop();
        thread.await(patience);
    }
}
