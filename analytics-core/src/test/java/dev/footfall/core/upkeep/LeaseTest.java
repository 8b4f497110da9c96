package dev.footfall.core.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.core.ingest.SettableClock;
import dev.footfall.privacy.PrivacyStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    private BooleanSupplier answer = () -> true;
    private int asked;
    private final Lease lease = Lease.of(store(), "task", Duration.ofMinutes(2), clock);

    private PrivacyStore store() {
        return (PrivacyStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PrivacyStore.class}, (self, method, values) -> {
                    asked++;
                    assertThat(values[0]).isEqualTo("task");
                    assertThat(values[2]).isEqualTo(clock.instant());
                    assertThat(values[3]).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
                    return answer.getAsBoolean();
                });
    }

    @Test
    void whatIsGivenIsAskedForAgainWhenHalfOfItIsOver() {
        for (int i = 0; i < 6; i++) {
            assertThat(lease.isOurs()).isTrue();
            clock.forward(Duration.ofSeconds(10));
        }
        assertThat(asked).isOne();

        assertThat(lease.isOurs()).isTrue();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whatIsSomebodyElsesIsAskedForEachTime() {
        answer = () -> false;
        assertThat(lease.isOurs()).isFalse();
        assertThat(lease.isOurs()).isFalse();
        answer = () -> true;
        assertThat(lease.isOurs()).isTrue();
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void aClockThatWasSetBackKnowsNothing() {
        assertThat(lease.isOurs()).isTrue();
        clock.forward(Duration.ofSeconds(-1));
        answer = () -> false;
        assertThat(lease.isOurs()).isFalse();
    }

    @Test
    void whoCouldNotAskHasNothing() {
        assertThat(lease.isOurs()).isTrue();
        clock.forward(Duration.ofMinutes(1));
        answer = () -> {
            throw new StoreUnavailableException("away", null);
        };
        assertThatThrownBy(lease::isOurs).isInstanceOf(StoreUnavailableException.class);
        answer = () -> false;
        assertThat(lease.isOurs()).isFalse();
    }

    @Test
    void whereNobodyCanSayEverybodyDoesIt() {
        assertThat(Lease.ofEveryone(clock).isOurs()).isTrue();
    }
}
