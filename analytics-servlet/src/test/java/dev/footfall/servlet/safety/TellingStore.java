package dev.footfall.servlet.safety;

import dev.footfall.AnalyticsStore;
import dev.footfall.StoreUnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that fails once it is told to, and says what it was given as drivers do. */
final class TellingStore {

    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean fails;

    void fail(boolean now) {
        fails = now;
    }

    AnalyticsStore before(AnalyticsStore store) {
        return wrap(AnalyticsStore.class, store, true);
    }

    private <T> T wrap(Class<T> type, Object target, boolean isWhole) {
        return type.cast(Proxy.newProxyInstance(
                TellingStore.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments, isWhole)));
    }

    private Object call(Object target, Method method, Object[] arguments, boolean isWhole) throws Throwable {
        if (fails && !isWhole) {
            throw fault(arguments);
        }
        try {
            Object answer = method.invoke(target, arguments);
            boolean isPart = isWhole && method.getReturnType().getName().startsWith("dev.footfall.");
            return isPart ? wrap(method.getReturnType(), answer, false) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Now one that may be over soon, now one that is not. */
    private RuntimeException fault(Object[] arguments) {
        SQLException cause =
                new SQLException("Unique index violation: \"PUBLIC.EVENT ON (USER_ID) VALUES ( 'q7person' )\"\n"
                        + "  Detail: Key (user_id)=(q7person) " + "VALUES (" + Arrays.deepToString(arguments) + ")");
        return failures.incrementAndGet() % 2 == 1
                ? new StoreUnavailableException("the store is gone", cause)
                : new IllegalStateException("'q7person' cannot be kept\nforged", cause);
    }
}
