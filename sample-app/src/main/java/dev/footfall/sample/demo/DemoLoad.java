package dev.footfall.sample.demo;

import dev.footfall.Analytics;
import dev.footfall.StoreUnavailableException;
import dev.footfall.event.EventDraft;
import dev.footfall.event.InvalidEventException;
import dev.footfall.sample.tracking.ShopTenant;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Tells the catalog what everything is called, then lets the demo world's events in, a few hundred at a time, while the
 * shop is open. They keep their ids, so that those which are known already change nothing; a store that is not there
 * yet is waited for.
 */
@Component
public final class DemoLoad implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoad.class);
    private static final int BATCH = 500;
    private static final long PAUSE_MILLIS = 2_000;

    private final Analytics analytics;
    private final ShopTenant tenant;
    private final DemoSettings settings;
    private final ShopNames names;
    private final Thread thread = new Thread(this::run, "demo-data");
    private final List<EventDraft> batch = new ArrayList<>(BATCH);
    private final Progress progress;
    private String root = "";

    DemoLoad(Analytics analytics, ShopTenant tenant, DemoSettings settings, ShopNames names) {
        this.analytics = analytics;
        this.tenant = tenant;
        this.settings = settings;
        this.names = names;
        this.progress = new Progress(System.out, settings.demoDataEvents());
    }

    /**
     * Returns at once.
     *
     * @param root where the shop is
     */
    public void start(String root) {
        this.root = root;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.interrupt();
        thread.join(PAUSE_MILLIS);
    }

    private void run() {
        try {
            waiting(() -> names.tell(root));
            if (settings.demoData() && settings.demoDataEvents() > 0) {
                tell();
            }
        } catch (Stopped e) {
            progress.stopped();
        } catch (RuntimeException e) {
            LOG.warn("Demo data: given up: {}", e.getMessage());
        }
    }

    /** Does it, as soon as there is a store. */
    private static void waiting(Runnable action) {
        while (true) {
            try {
                action.run();
                return;
            } catch (StoreUnavailableException e) {
                pause();
            }
        }
    }

    private void tell() {
        Instant until = Objects.requireNonNullElseGet(settings.demoDataUntil(), Clock.systemUTC()::instant);
        DemoWorld world = new DemoWorld(settings.demoDataSeed(), until, settings.demoDataEvents());
        waiting(() -> names.tell(world.members()));
        world.tell(this::take);
        send();
        progress.done();
    }

    private void take(EventDraft draft) {
        batch.add(draft.tenant(tenant.tenant()));
        if (batch.size() == BATCH) {
            send();
        }
    }

    private void send() {
        List<EventDraft> left = List.copyOf(batch);
        int size = left.size();
        batch.clear();
        while (!left.isEmpty()) {
            left = refused(left);
            if (!left.isEmpty()) {
                pause();
            }
        }
        progress.add(size);
    }

    /** Those that cannot be taken now. */
    private List<EventDraft> refused(List<EventDraft> drafts) {
        List<CompletableFuture<?>> fates = new ArrayList<>();
        drafts.forEach(draft -> fates.add(analytics.submit(draft.copy()).toCompletableFuture()));
        List<EventDraft> refused = new ArrayList<>();
        for (int i = 0; i < fates.size(); i++) {
            if (!isStored(fates.get(i))) {
                refused.add(drafts.get(i));
            }
        }
        return refused;
    }

    private static boolean isStored(CompletableFuture<?> fate) {
        try {
            fate.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvalidEventException invalid) {
                throw invalid;
            }
            return false;
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
