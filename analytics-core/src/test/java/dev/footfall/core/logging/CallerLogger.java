package dev.footfall.core.logging;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.spi.LocationAwareLogger;

/** A logger of a host that looks who has called it. */
final class CallerLogger {

    private final List<String> callers = new ArrayList<>();

    LocationAwareLogger asLogger() {
        return (LocationAwareLogger) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {LocationAwareLogger.class}, this::called);
    }

    List<String> callers() {
        return callers;
    }

    private @Nullable Object called(Object proxy, Method method, Object @Nullable [] arguments) {
        if (method.getName().equals("log") && arguments != null) {
            callers.add(above((String) arguments[1]));
        }
        return method.getReturnType() == boolean.class ? true : null;
    }

    private static String above(String called) {
        return Stream.of(new Throwable().getStackTrace())
                .map(StackTraceElement::getClassName)
                .dropWhile(name -> !name.equals(called))
                .dropWhile(name -> name.equals(called))
                .findFirst()
                .orElseThrow();
    }
}
