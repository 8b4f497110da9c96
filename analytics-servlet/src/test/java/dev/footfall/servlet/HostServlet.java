package dev.footfall.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a host might do with requests of its own; tells what it saw. */
final class HostServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        switch (path) {
            case "/form" -> say(response, "form " + request.getParameter("name"));
            case "/upload" ->
                say(
                        response,
                        "upload "
                                + new String(
                                        request.getPart("file").getInputStream().readAllBytes(),
                                        StandardCharsets.UTF_8));
            case "/body" ->
                say(response, "body " + new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            case "/async" -> answerLater(request);
            case "/dispatch" -> dispatchOnce(request, response);
            case "/forward" ->
                request.getRequestDispatcher("/api/analytics/events").forward(request, response);
            case "/include" ->
                request.getRequestDispatcher("/api/analytics/events").include(request, response);
            case "/fail" -> response.sendError(500);
            default -> say(response, request.getDispatcherType() + " " + path);
        }
    }

    private static void answerLater(HttpServletRequest request) {
        AsyncContext context = request.startAsync();
        context.start(() -> {
            try {
                say((HttpServletResponse) context.getResponse(), "later");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            context.complete();
        });
    }

    private static void dispatchOnce(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.startAsync(request, response).dispatch("/api/analytics/events");
    }

    private static void say(HttpServletResponse response, String text) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
