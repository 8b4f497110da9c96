package dev.footfall.servlet.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** Requests of which nothing is there but what a parser asks for. */
final class FakeRequest {

    private FakeRequest() {}

    static HttpServletRequest of(String uri, String contextPath) {
        return fake((proxy, method, arguments) -> switch (method.getName()) {
            case "getRequestURI" -> uri;
            case "getContextPath" -> contextPath;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    /** Of a page of our own. */
    static HttpServletRequest of(Cookie[] cookies) {
        return fake((proxy, method, arguments) -> switch (method.getName()) {
            case "getCookies" -> cookies;
            case "getHeader" -> "same-origin";
            case "getContextPath" -> "";
            case "isSecure" -> false;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static HttpServletRequest fake(InvocationHandler handler) {
        Class<HttpServletRequest> type = HttpServletRequest.class;
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
