package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many slow questions at once. */
class BusyWithQuestionsTest {

    @ParameterizedTest
    @EnumSource(Backend.class)
    void ingestionFindsWhatItNeedsAllTheSame(Backend backend) throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        ExecutorService askers = Executors.newFixedThreadPool(8);
        try (Database database =
                new Database(Backend.dataSource(backend.newUrl()), backend.dialect(), Duration.ofSeconds(30))) {
            List<Future<Boolean>> questions = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                questions.add(askers.submit(() -> database.ask("a slow question", handle -> await(answered))));
            }
            for (int i = 0; i < 20; i++) {
                int one = database.read(
                        "look up",
                        handle -> handle.createQuery("SELECT 1")
                                .mapTo(Integer.class)
                                .one());
                assertThat(one).isEqualTo(1);
            }
            answered.countDown();
            for (Future<Boolean> question : questions) {
                assertThat(question.get(30, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            answered.countDown();
            askers.shutdown();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
