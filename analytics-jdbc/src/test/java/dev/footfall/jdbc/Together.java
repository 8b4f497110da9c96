package dev.footfall.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does several things in four threads at once. */
final class Together {

    private Together() {}

    static void run(List<Runnable> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> begun = new ArrayList<>();
            work.forEach(each -> begun.add(executor.submit(each)));
            for (Future<?> done : begun) {
                done.get(60, TimeUnit.SECONDS);
            }
        } finally {
            executor.shutdown();
        }
    }
}
