package dev.footfall.core.memory;

import dev.footfall.access.Tenant;
import dev.footfall.rollup.RollupState;
import dev.footfall.rollup.RollupStore;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.Optional;

/** There is nothing to roll up: all events are at hand. */
final class InMemoryRollups implements RollupStore {

    private final Memory memory;

    InMemoryRollups(Memory memory) {
        this.memory = memory;
    }

    @Override
    public int roll(Instant until, int days) {
        memory.requireOpen();
        return 0;
    }

    @Override
    public RollupState state() {
        memory.requireOpen();
        return new RollupState(0, 0, 0, 0);
    }

    @Override
    public void renew() {
        memory.requireOpen();
    }

    /** Any change of the tenant's events makes it another one. */
    @Override
    public Optional<String> stamp(Tenant tenant, TimeRange range) {
        return memory.read(tenant, kept -> Optional.of(Long.toString(kept.changes())));
    }
}
