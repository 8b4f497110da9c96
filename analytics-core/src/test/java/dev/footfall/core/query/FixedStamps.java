package dev.footfall.core.query;

import dev.footfall.access.Tenant;
import dev.footfall.rollup.RollupState;
import dev.footfall.rollup.RollupStore;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** Gives stamps as it is told, and counts how often it is asked. */
final class FixedStamps implements RollupStore {

    final AtomicInteger asked = new AtomicInteger();
    volatile BiFunction<Tenant, TimeRange, Optional<String>> answer = (tenant, range) -> Optional.of("unchanged");

    @Override
    public Optional<String> stamp(Tenant tenant, TimeRange range) {
        asked.incrementAndGet();
        return answer.apply(tenant, range);
    }

    @Override
    public int roll(Instant until, int days) {
        throw new AssertionError("who asks rolls nothing up");
    }

    @Override
    public RollupState state() {
        throw new AssertionError("who asks looks at nothing else");
    }

    @Override
    public void renew() {
        throw new AssertionError("who asks gives nothing up");
    }
}
