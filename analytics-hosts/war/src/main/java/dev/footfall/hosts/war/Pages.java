package dev.footfall.hosts.war;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an application does that knows nothing of analytics. */
public final class Pages extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Object included = request.getAttribute(RequestDispatcher.INCLUDE_SERVLET_PATH);
        switch (included == null ? request.getServletPath() : included.toString()) {
            case "/hello" -> say(response, "Hello");
            case "/form" -> say(response, request.getMethod() + " " + request.getParameter("name"));
            case "/body" -> say(response, new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            case "/json" -> say(response, json());
            case "/forward" -> request.getRequestDispatcher("/hello").forward(request, response);
            case "/include" -> {
                response.getWriter().write("<");
                request.getRequestDispatcher("/hello").include(request, response);
                response.getWriter().write(">");
            }
            case "/large" -> say(response, "0123456789".repeat(100_000));
            case "/redirect" -> response.sendRedirect("hello");
            case "/missing" -> response.sendError(404, "nothing here");
            case "/boom" -> throw new IllegalStateException("boom");
            case "/broken" ->
                say(response, "The error page of " + request.getAttribute("jakarta.servlet.error.message"));
            case "/async" -> async(request.startAsync(), response);
            default -> say(response, "Everything else");
        }
    }

    /** Written by the library that this application brought, of whatever version. */
    private static String json() throws IOException {
        return new ObjectMapper()
                .writeValueAsString(
                        Map.of("jackson", new ObjectMapper().version().toString()));
    }

    private static void async(AsyncContext context, HttpServletResponse response) {
        context.start(() -> {
            try {
                say(response, "Later");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                context.complete();
            }
        });
    }

    private static void say(HttpServletResponse response, String text) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().write(text);
    }
}
