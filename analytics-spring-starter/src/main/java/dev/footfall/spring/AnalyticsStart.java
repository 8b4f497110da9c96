package dev.footfall.spring;

import dev.footfall.core.AnalyticsEngine;
import org.springframework.context.SmartLifecycle;

/**
 * Begins to write once everything of the host stands: a table of ours in its database before its own migrations have
 * run would stop the start of a host that wants to find the database empty. Its stop is left to the engine, which goes
 * before its database does and after everything that tracks.
 */
final class AnalyticsStart implements SmartLifecycle {

    private final AnalyticsEngine engine;
    private volatile boolean running;

    AnalyticsStart(AnalyticsEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start() {
        engine.start();
        running = true;
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before servers begin to listen. */
    @Override
    public int getPhase() {
        return 0;
    }
}
