package dev.footfall.core.logging;

import dev.footfall.thirdparty.slf4j.ILoggerFactory;
import dev.footfall.thirdparty.slf4j.Logger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** One logger for each name. */
final class Loggers implements ILoggerFactory {

    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private final Function<String, Logger> maker;

    Loggers(Function<String, Logger> maker) {
        this.maker = maker;
    }

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, maker);
    }
}
