package dev.footfall.spring;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Begins to write once everything of the host stands: a table of ours in its database before its own migrations have
 * run would stop the start of a host that wants to find the database empty. A host may migrate in a runner of its own,
 * so that it stands when it calls itself ready, if it ever does. The stop is left to the engine, which goes before its
 * database does and after everything that tracks.
 */
final class AnalyticsStart implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {

    /** A runner may as well be the whole application, and never return. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A singleton in every context that a {@code SpringApplication} runs, and thus calls ready. */
    private static final String RUN = "springApplicationArguments";

    private static final Logger log = LoggerFactory.getLogger(AnalyticsStart.class);

    private final AnalyticsEngine engine;
    private final ApplicationContext context;
    private volatile boolean running;

    AnalyticsStart(AnalyticsEngine engine, ApplicationContext context) {
        this.engine = engine;
        this.context = context;
    }

    @Override
    public void start() {
        if (isCalledReady()) {
            engine.startWithin(PATIENCE);
        } else {
            engine.start();
        }
        log.info(new StartMessage(engine.settings(), context).text());
        running = true;
    }

    private boolean isCalledReady() {
        return context instanceof ConfigurableApplicationContext configurable
                && configurable.getBeanFactory().containsSingleton(RUN);
    }

    /** Contexts tell their parents as well. */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() == context) {
            engine.start();
        }
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
