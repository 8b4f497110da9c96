package dev.footfall.servlet.traffic;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CountDownLatch;

/** A host whose requests end in every way there is. */
final class BusyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    final transient CountDownLatch hasBegun = new CountDownLatch(1);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            response.getWriter().write("sorry");
            return;
        }
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            dispatched(request.getRequestURI());
        }
        switch (request.getDispatcherType() == DispatcherType.REQUEST ? request.getRequestURI() : "") {
            case "/send-error" -> response.sendError(500);
            case "/unavailable" -> response.setStatus(503);
            case "/missing" -> response.setStatus(404);
            case "/throw" -> throw new IllegalStateException("on purpose");
            case "/throw-storage" -> throw new ServletException(new NoSuchFileException("on purpose"));
            case "/matched/17" -> {
                request.setAttribute(
                        "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern", "/matched/{id}");
                say(response);
            }
            case "/later" -> later(request, 200);
            case "/upstream-reset" -> throw new SocketException("Connection reset");
            case "/dispatch-throw" -> request.startAsync().dispatch("/throw");
            case "/dispatch-storage" -> request.startAsync().dispatch("/throw-storage");
            case "/dispatch-reset" -> request.startAsync().dispatch("/upstream-reset");
            case "/later-forbidden" -> later(request, 403);
            case "/later-wrong" -> later(request, 502);
            case "/dispatch" -> request.startAsync().dispatch("/elsewhere");
            case "/twice" -> twice(request);
            case "/never" -> request.startAsync().setTimeout(50);
            case "/handled" -> handled(request);
            case "/endless" -> endless(response);
            default -> other(request, response);
        }
    }

    /** Answers for as long as anybody is there. */
    private void endless(HttpServletResponse response) throws IOException {
        byte[] some = new byte[1 << 16];
        while (true) {
            response.getOutputStream().write(some);
            response.flushBuffer();
            hasBegun.countDown();
        }
    }

    private static void other(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().endsWith("-login")) {
            response.setStatus(401);
        } else if (request.getRequestURI().endsWith("-elsewhere")) {
            response.setStatus(302);
            response.setHeader("Location", "/videos");
        } else {
            say(response);
        }
    }

    private static void dispatched(String path) throws ServletException, IOException {
        switch (path) {
            case "/throw" -> throw new IllegalStateException("on purpose");
            case "/throw-storage" -> throw new ServletException(new NoSuchFileException("on purpose"));
            case "/upstream-reset" -> throw new SocketException("Connection reset");
            default -> {}
        }
    }

    private static void say(HttpServletResponse response) {
        try {
            response.getWriter().write("ok");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void later(HttpServletRequest request, int status) {
        AsyncContext context = request.startAsync();
        context.start(() -> {
            HttpServletResponse response = (HttpServletResponse) context.getResponse();
            response.setStatus(status);
            say(response);
            context.complete();
        });
    }

    /** Comes back to the servlet, which suspends it again. */
    private static void twice(HttpServletRequest request) {
        AsyncContext context = request.startAsync();
        context.start(() -> context.dispatch("/elsewhere"));
    }

    private static void handled(HttpServletRequest request) {
        AsyncContext context = request.startAsync();
        context.setTimeout(50);
        context.addListener(new AsyncListener() {
            @Override
            public void onComplete(AsyncEvent event) {}

            @Override
            public void onTimeout(AsyncEvent event) {
                say((HttpServletResponse) event.getAsyncContext().getResponse());
                event.getAsyncContext().complete();
            }

            @Override
            public void onError(AsyncEvent event) {}

            @Override
            public void onStartAsync(AsyncEvent event) {}
        });
    }
}
