package dev.footfall.servlet.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a container cannot or will not do, the web application starts. */
class RefusingContainerTest {

    private final Map<String, InvocationHandler> behaviour = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    RefusingContainerTest() {
        behaviour.put("getContextPath", (self, method, values) -> "/shop");
        behaviour.put("getVirtualServerName", (self, method, values) -> "localhost");
        behaviour.put("getAttribute", (self, method, values) -> null);
        behaviour.put("getClassLoader", (self, method, values) -> getClass().getClassLoader());
        behaviour.put("getInitParameterNames", (self, method, values) -> Collections.emptyEnumeration());
        behaviour.put("getResourceAsStream", (self, method, values) -> file("analytics.datasource.url=jdbc:h2:mem:no"));
    }

    private static ByteArrayInputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void fails(String method, Throwable failure) {
        behaviour.put(method, (self, called, values) -> {
            throw failure;
        });
    }

    private void start() {
        new AnalyticsInitializer().onStartup(Set.of(), context());
    }

    private ServletContext context() {
        return (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServletContext.class}, (self, method, values) -> {
                    calls.add(method.getName());
                    InvocationHandler does = behaviour.get(method.getName());
                    if (does == null) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return does.invoke(self, method, values);
                });
    }

    @Test
    void whereVirtualHostsAreUnknownThereIsNone() {
        fails("getVirtualServerName", new UnsupportedOperationException("on purpose"));
        behaviour.put("getResourceAsStream", (self, method, values) -> file("analytics.zone=Atlantis"));

        assertThatCode(this::start).doesNotThrowAnyException();
        assertThat(ContextName.of(context())).isEqualTo(new ContextName("/shop", ""));
    }

    @Test
    void aContextThatAnswersNothingStarts() {
        fails("getContextPath", new IllegalStateException("on purpose"));
        fails("getClassLoader", new NoClassDefFoundError("on purpose"));

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void aClassLoaderThatIsRefusedKeepsNobodyFromStarting() {
        fails("getClassLoader", new SecurityException("on purpose"));

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void noFilterStandsInFrontWhereOurListenerIsRefused() {
        fails("addListener", new IllegalArgumentException("on purpose"));

        assertThatCode(this::start).doesNotThrowAnyException();
        assertThat(calls).contains("addListener").doesNotContain("addFilter");
    }

    @Test
    void whereOurFilterIsRefusedTheListenerDoesNothing() {
        List<ServletContextListener> listeners = new ArrayList<>();
        behaviour.put("addListener", (self, method, values) -> {
            listeners.add((ServletContextListener) values[0]);
            return null;
        });
        behaviour.put("setAttribute", (self, method, values) -> null);
        behaviour.put("removeAttribute", (self, method, values) -> null);
        behaviour.put("addFilter", (self, method, values) -> null);

        assertThatCode(this::start).doesNotThrowAnyException();
        assertThat(calls).endsWith("setAttribute", "addFilter", "removeAttribute");
        calls.clear();
        ServletContextEvent event = new ServletContextEvent(context());
        listeners.forEach(listener -> listener.contextInitialized(event));
        listeners.forEach(listener -> listener.contextDestroyed(event));
        assertThat(listeners).hasSize(1);
        assertThat(calls).isEmpty();
    }

    @Test
    void anErrorOfTheJvmIsNotHidden() {
        fails("getAttribute", new StackOverflowError("on purpose"));

        assertThatThrownBy(this::start).isInstanceOf(StackOverflowError.class);
    }
}
