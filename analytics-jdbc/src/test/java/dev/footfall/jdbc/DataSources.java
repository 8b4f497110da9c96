package dev.footfall.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes hosts' data sources, and connections that do something besides. */
final class DataSources {

    private DataSources() {}

    interface Source {
        Connection connection() throws SQLException;
    }

    /** What happens instead of a call; {@code call.proceed()} lets it happen. */
    interface Instead {
        @Nullable
        Object of(Method method, Object[] arguments, Call call) throws Throwable;
    }

    interface Call {
        @Nullable
        Object proceed() throws Throwable;
    }

    static DataSource of(Source source) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return source.connection();
            }
            throw new UnsupportedOperationException(method.toString());
        });
    }

    static Connection wrap(Connection connection, Instead instead) {
        return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> instead.of(method, arguments, () -> invoke(connection, method, arguments));
        });
    }

    static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
