package dev.footfall.servlet.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** A container that says it suspends requests, and then does what no real one can be brought to do. */
final class FakeServlet {

    final Map<String, String> headers = new HashMap<>();
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    int status = 200;
    int completed;

    Exchange exchange() {
        return new Exchange(
                request(),
                response(),
                new Json(),
                (json, problem) -> {
                    json.writeStartObject();
                    json.writeStringField("message", problem.message());
                    json.writeEndObject();
                },
                Map.of());
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    /** Starts nothing any more. */
    AsyncContext stopping() {
        return fake(AsyncContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "start" -> throw new IllegalStateException("stopping");
            case "complete" -> {
                completed++;
                yield null;
            }
            default -> null;
        });
    }

    private HttpServletRequest request() {
        return fake(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "isAsyncSupported" -> true;
            case "getMethod" -> "GET";
            case "getHeaders" -> Collections.emptyEnumeration();
            case "startAsync" -> throw new IllegalStateException("a filter of the host's does not support it");
            default -> null;
        });
    }

    private HttpServletResponse response() {
        return fake(HttpServletResponse.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "isCommitted" -> false;
            case "setStatus" -> {
                status = (Integer) arguments[0];
                yield null;
            }
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "getOutputStream" -> output();
            default -> null;
        });
    }

    private ServletOutputStream output() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {}

            @Override
            public void write(int b) {
                body.write(b);
            }
        };
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
