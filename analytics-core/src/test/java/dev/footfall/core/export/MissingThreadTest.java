package dev.footfall.core.export;

import static dev.footfall.core.export.ExportWorld.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportState;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the machine has no more threads to give. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MissingThreadTest {

    private final ExportWorld world = new ExportWorld();
    private final AtomicBoolean isExhausted = new AtomicBoolean(true);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anExportIsTakenInAndWrittenOnceThereIsAThread() {
        Exports node = world.node(null, (tenant, request) -> ExportWorld.texts("a"), this::thread);
        ExportJob job =
                node.begin(ExportWorld.TENANT, ExportWorld.request("csv")).orElseThrow();
        assertThat(world.found(job)).isEqualTo(job);
        isExhausted.set(false);
        world.later(Heartbeat.PAUSE);
        assertThat(node.find(job.id())).isPresent();
        await(() -> world.found(job).state() == ExportState.READY);
    }

    private Thread thread(Runnable work) {
        return isExhausted.get() ? new Unstartable() : ExportThreads.daemon(work);
    }

    private static final class Unstartable extends Thread {

        @Override
        public synchronized void start() {
            throw new OutOfMemoryError("unable to create native thread");
        }
    }
}
