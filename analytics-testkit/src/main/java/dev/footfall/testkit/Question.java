package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import java.util.function.Function;

/** Something that several stores can be asked. */
record Question(String text, Function<AnalyticsStore, Object> asking) {

    Object ask(AnalyticsStore store) {
        return asking.apply(store);
    }

    @Override
    public String toString() {
        return text;
    }
}
