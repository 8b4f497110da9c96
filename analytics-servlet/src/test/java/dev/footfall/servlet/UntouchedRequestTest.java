package dev.footfall.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.servlet.http.RequestClient;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request of the host reaches it as it came: whatever reads its body, or its parameters, would take them away. */
class UntouchedRequestTest {

    private static final Set<String> READING = Set.of(
            "getParameter",
            "getParameterMap",
            "getParameterNames",
            "getParameterValues",
            "getReader",
            "getInputStream",
            "getPart",
            "getParts",
            "getSession",
            "setCharacterEncoding",
            "login",
            "logout",
            "authenticate",
            "startAsync",
            "changeSessionId");

    private final AnalyticsEngine engine = AnalyticsEngine.builder(AnalyticsSettings.defaults(), new InMemoryStore())
            .build()
            .start();
    private final AnalyticsFilter filter = AnalyticsFilter.of(engine);
    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpServletRequest request = request("text/plain");
    private final HttpServletResponse response = response();

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "application/json"})
    void nothingOfItIsReadAndTheHostGetsItItself(String type) throws IOException, ServletException {
        List<Object> seen = new ArrayList<>();
        HttpServletRequest sent = request(type);

        filter.doFilter(sent, response, (passed, answer) -> {
            seen.add(passed);
            seen.add(answer);
        });

        assertThat(seen).hasSize(2);
        assertThat(seen.get(0)).isSameAs(sent);
        assertThat(seen.get(1)).isSameAs(response);
        assertThat(attributes).isEmpty();
    }

    @Test
    void whoMadeItIsToldWithoutReadingIt() {
        RequestClient clients = new RequestClient(AnalyticsSettings.defaults().privacy());

        assertThat(clients.of(request).address()).isEqualTo("203.0.113.7");
    }

    @Test
    void whatTheHostThrowsPassesAsItIs() {
        List<Throwable> faults = List.of(
                new IOException("gone"),
                new ServletException("wrong"),
                new IllegalStateException("state"),
                new StackOverflowError());
        for (Throwable fault : faults) {
            Throwable thrown = catchThrowable(() -> filter.doFilter(request, response, throwing(fault)));

            assertThat(thrown).isSameAs(fault);
            assertThat(thrown.getSuppressed()).isEmpty();
            assertThat(attributes).isEmpty();
        }
    }

    @Test
    void twoOfUsCountItOnce() throws IOException, ServletException {
        AnalyticsFilter second = AnalyticsFilter.of(engine);
        List<Object> seen = new ArrayList<>();

        filter.doFilter(
                request,
                response,
                (passed, answer) -> second.doFilter(passed, answer, (request, response) -> seen.add(request)));

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0)).isSameAs(request);
        assertThat(attributes).isEmpty();
    }

    private static FilterChain throwing(Throwable fault) {
        return (request, response) -> {
            if (fault instanceof IOException checked) {
                throw checked;
            }
            if (fault instanceof ServletException checked) {
                throw checked;
            }
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        };
    }

    private HttpServletRequest request(String contentType) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments, contentType));
    }

    private @Nullable Object answer(String method, Object @Nullable [] arguments, String contentType) {
        assertThat(READING).doesNotContain(method);
        return switch (method) {
            case "getDispatcherType" -> DispatcherType.REQUEST;
            case "getMethod" -> "POST";
            case "getRequestURI" -> "/orders/17";
            case "getContextPath" -> "";
            case "getContentType" -> contentType;
            case "getRemoteAddr" -> "203.0.113.7";
            case "isAsyncStarted", "isAsyncSupported", "equals" -> false;
            case "hashCode" -> 1;
            case "getAttribute" -> attributes.get(name(arguments));
            case "setAttribute" -> attributes.put(name(arguments), true);
            case "removeAttribute" -> attributes.remove(name(arguments));
            default -> null;
        };
    }

    private static String name(Object @Nullable [] arguments) {
        return arguments == null ? "" : (String) arguments[0];
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isIn("getStatus", "isCommitted", "hashCode", "toString");
                    return switch (method.getName()) {
                        case "getStatus" -> 200;
                        case "isCommitted" -> false;
                        default -> null;
                    };
                });
    }
}
