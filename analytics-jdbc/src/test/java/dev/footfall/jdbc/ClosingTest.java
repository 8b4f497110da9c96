package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClosingTest {

    @Test
    void closingDoesNotWaitForAConnection() throws Exception {
        String url = Backend.H2.newUrl();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch lent = new CountDownLatch(1);
        JdbcStore store = JdbcStore.builder()
                .dataSource(DataSources.of(() -> {
                    asked.countDown();
                    await(lent);
                    return Backend.dataSource(url).getConnection();
                }))
                .build();
        CompletableFuture<Void> preparing = CompletableFuture.runAsync(store::prepare);
        asked.await();
        store.close();
        assertThat(preparing).isNotDone();
        lent.countDown();
        assertEndsUnavailable(preparing);
        assertThat(Backend.number(url, "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whoWaitsForAnotherNodeGivesUpWhenClosed(Backend backend) throws Exception {
        String url = backend.newUrl();
        CountDownLatch waiting = new CountDownLatch(3);
        try (MigrationLock other = backend.dialect()
                .migrationLock(Lease.toWrite(Backend.dataSource(url), backend.dialect(), Lease.NO_LIMIT))) {
            assertThat(other.tryTake()).isTrue();
            // Which database, which schema, and then the lock.
            JdbcStore store = JdbcStore.builder()
                    .dataSource(DataSources.of(() -> {
                        waiting.countDown();
                        return Backend.dataSource(url).getConnection();
                    }))
                    .lockPatience(Duration.ofHours(1))
                    .build();
            CompletableFuture<Void> preparing = CompletableFuture.runAsync(store::prepare);
            waiting.await();
            store.close();
            assertEndsUnavailable(preparing);
        }
    }

    private static void assertEndsUnavailable(CompletableFuture<Void> preparing) {
        assertThatThrownBy(() -> preparing.orTimeout(30, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("closed");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
