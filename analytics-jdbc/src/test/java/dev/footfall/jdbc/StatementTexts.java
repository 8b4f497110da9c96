package dev.footfall.jdbc;

import java.lang.reflect.Method;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Collects the text of whatever statement is sent. Numbers in it, which are ours, are not told apart. */
final class StatementTexts {

    private final Set<String> texts = new ConcurrentSkipListSet<>();

    DataSource listeningTo(DataSource database) {
        return DataSources.of(() -> DataSources.wrap(database.getConnection(), this::connection));
    }

    /** Those since the last time. */
    Set<String> take() {
        Set<String> taken = Set.copyOf(texts);
        texts.clear();
        return taken;
    }

    private @Nullable Object connection(Method method, Object[] arguments, DataSources.Call call) throws Throwable {
        hear(arguments);
        Object result = call.proceed();
        return method.getName().equals("createStatement") && result instanceof Statement statement
                ? listening(statement)
                : result;
    }

    private Statement listening(Statement statement) {
        return DataSources.proxy(Statement.class, (proxy, method, arguments) -> {
            hear(arguments);
            return DataSources.invoke(statement, method, arguments);
        });
    }

    /** What has no blank in it is a setting or the name of a type. */
    private void hear(Object @Nullable [] arguments) {
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof String text && text.contains(" ")) {
            texts.add(text.replaceAll("-?[0-9]+", "0"));
        }
    }
}
