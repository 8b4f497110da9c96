package dev.footfall.core;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs what hosts do with answers, so that none of them can hold up the writer. Lives only while there is something to
 * run.
 */
final class AnswerThread {

    private AnswerThread() {}

    static ExecutorService create() {
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "analytics-answers");
                    thread.setDaemon(true);
                    thread.setContextClassLoader(AnswerThread.class.getClassLoader());
                    return thread;
                });
        // After the end there is no writer to hold up, and who offers something then must be told.
        executor.setRejectedExecutionHandler((task, ended) -> task.run());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
