package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that several stores can be asked. */
record Question(@Nullable Capability needs, String text, Function<AnalyticsStore, Object> asking) {

    Question(String text, Function<AnalyticsStore, Object> asking) {
        this(null, text, asking);
    }

    boolean canBeAskedOf(AnalyticsStore store) {
        return needs == null || store.capabilities().contains(needs);
    }

    Object ask(AnalyticsStore store) {
        return asking.apply(store);
    }

    @Override
    public String toString() {
        return text;
    }
}
