package dev.footfall.servlet.reports;

import dev.footfall.AnalyticsStore;
import dev.footfall.StoreUnavailableException;
import dev.footfall.event.EventStore;
import dev.footfall.servlet.http.Surroundings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that finds events so many times, and is gone from then on. */
final class BreakingStore {

    private BreakingStore() {}

    static Surroundings around(Surroundings given, int pages) {
        AtomicInteger left = new AtomicInteger(pages);
        EventStore events = proxy(EventStore.class, given.store().events(), name -> {
            if (name.equals("find") && left.getAndDecrement() <= 0) {
                throw new StoreUnavailableException("gone", null);
            }
        });
        AnalyticsStore store = (AnalyticsStore) Proxy.newProxyInstance(
                BreakingStore.class.getClassLoader(), new Class<?>[] {AnalyticsStore.class}, (self, method, args) -> {
                    return method.getName().equals("events") ? events : method.invoke(given.store(), args);
                });
        return given.with(store);
    }

    private static <T> T proxy(Class<T> type, T target, Call before) {
        return type.cast(Proxy.newProxyInstance(
                BreakingStore.class.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                    before.named(method.getName());
                    try {
                        return method.invoke(target, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @FunctionalInterface
    private interface Call {
        void named(String method);
    }
}
