package dev.footfall.servlet.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoints are few, no id is in any of them, and nobody can invent any. */
class EndpointsTest {

    @ParameterizedTest
    @CsvSource({
        // path, Spring's pattern, servlet mapping, its pattern, status, endpoint
        "/videos/17,        /videos/{id}, DEFAULT, /,         200, /videos/{id}",
        "/videos/17,        /videos/{id}, DEFAULT, /,         404, /videos/{id}",
        "/css/a.css,        /**,          DEFAULT, /,         200, /css/*",
        "/nowhere/17,       /**,          DEFAULT, /,         404, other",
        "/videos/17,        ,             PATH,    /videos/*, 200, /videos/*",
        "/videos/17,        ,             PATH,    /videos/*, 404, /videos/*",
        "/videos/17,        ,             PATH,    /*,        200, /videos/*",
        "/health,           ,             EXACT,   /health,   200, /health",
        "/videos,           ,             DEFAULT, /,         200, /videos",
        "/videos/,          ,             DEFAULT, /,         200, /videos",
        "/videos/17/likes,  ,             DEFAULT, /,         200, /videos/*",
        "/my-videos_1.x/a,  ,             DEFAULT, /,         200, /{id}/*",
        "/robots.txt,       ,             DEFAULT, /,         200, /robots.txt",
        "/a.do,             ,             EXTENSION, *.do,    200, /a.do",
        "/17,               ,             DEFAULT, /,         200, /{id}",
        "/17/edit,          ,             DEFAULT, /,         200, /{id}/*",
        "/0190b2c4-7e1d,    ,             DEFAULT, /,         200, /{id}",
        "/me%40example.com, ,             DEFAULT, /,         200, /{id}",
        "/videos;token=abc, ,             DEFAULT, /,         200, /videos",
        "/videos;t=1/x,     ,             DEFAULT, /,         200, /videos/*",
        "/abcdefghijklmnopqrstuvwxyzabcdefg, , DEFAULT, /,    200, /{id}",
        "/abcdefghijklmnopqrstuvwxyzabcdef,  , DEFAULT, /,    200, /abcdefghijklmnopqrstuvwxyzabcdef",
        "/,                 ,             DEFAULT, /,         200, /",
        "/videos,           ,             DEFAULT, /,         404, other",
        "/videos,           ,             DEFAULT, /,         405, other",
        "/videos,           ,             DEFAULT, /,         500, other",
        "/videos,           ,             DEFAULT, /,         299, /videos",
        "/videos,           ,             DEFAULT, /,         302, other",
        "/videos,           ,             DEFAULT, /,         401, other",
        "/videos,           ,             DEFAULT, /,         403, other",
        "/videos/17,        /videos/{id}, DEFAULT, /,         403, /videos/{id}",
        "/health,           ,             EXACT,   /health,   503, /health",
        "/%zz,              ,             DEFAULT, /,         200, other",
        "/x,                ,             ,        ,          200, /x"
    })
    void aRequestIsForAnEndpoint(
            String path,
            @Nullable String matched,
            @Nullable MappingMatch match,
            @Nullable String pattern,
            int status,
            String endpoint) {
        assertThat(Endpoints.of(request(path, matched, match, pattern)).answeredWith(status))
                .isEqualTo(endpoint);
    }

    private static HttpServletRequest request(
            String path, @Nullable String matched, @Nullable MappingMatch match, @Nullable String pattern) {
        return fake(HttpServletRequest.class, method -> switch (method) {
            case "getRequestURI" -> path;
            case "getContextPath" -> "";
            case "getAttribute" -> matched;
            case "getHttpServletMapping" ->
                match == null
                        ? null
                        : fake(HttpServletMapping.class, part -> part.equals("getPattern") ? pattern : match);
            default -> throw new AssertionError(method + " is none of our business");
        });
    }

    private interface Answers {
        @Nullable
        Object to(String method);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName())));
    }
}
