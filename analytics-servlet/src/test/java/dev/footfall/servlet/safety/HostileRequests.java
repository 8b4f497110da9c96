package dev.footfall.servlet.safety;

import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Requests that are wrong in at least one way, made of what routes declare; equal seeds make equal requests. What they
 * offer to be stored is never right, so that nothing may come of it.
 */
final class HostileRequests {

    /** What would show that somebody has reckoned: in every language that one could be tricked into. */
    static final String RECKONED = "777777777";

    /** Also what they name things by that do not exist. */
    static final List<String> TEXTS = List.of(
            "${777777776+1}",
            "#{777777776+1}",
            "%{777777776+1}",
            "*{777777776+1}",
            "{{777777776+1}}",
            "<%=777777776+1%>",
            "[[${777777776+1}]]",
            "#set($x=777777776+1)$x",
            "<#assign x=777777776+1>${x}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}",
            "${T(java.lang.System).exit(1)}",
            "%{(#a=@java.lang.Runtime@getRuntime()).exec('id')}",
            "${jndi:ldap://127.0.0.1:1/a}",
            "${jndi:rmi://127.0.0.1:1/a}",
            "${${lower:j}ndi:ldap://127.0.0.1:1/a}",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' OR '1'='1",
            "'; DROP TABLE event; --",
            "UTC'; SELECT pg_sleep(10); --",
            "Europe/Berlin') OR 1=1 --",
            "1) UNION SELECT secret FROM token --",
            "=HYPERLINK(\"http://127.0.0.1:1/\")",
            "+cmd|'/c calc'!A0",
            "@SUM(1+1)*cmd",
            "a\r\nSet-Cookie: stolen=1",
            "a\u2028b\u0085c",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "file:///etc/passwd",
            "\u0000",
            "\ud800",
            "\u202eevil",
            "NaN",
            "1e999999999",
            "-1e999999999",
            "99999999999999999999999999",
            "-1",
            "0x7fffffff",
            "+292278994-08-17T07:12:55.192Z",
            "-999999999-01-01",
            "2021-02-30",
            "P999999999Y",
            "999999999999w",
            "all",
            "Etc/GMT+99",
            "+99:99",
            "[]",
            "{\"a\":",
            "true",
            "null");

    private static final List<String> BYTES = List.of(
            "%", "%zz", "%f", "%c0%af", "%ff%fe", "%ed%a0%80", "%u0041", "%00", "%0d%0aX: y", "\u00ff", "+", "%2");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-0",
            "1e999999999",
            "{}",
            "[]",
            "[[[]]]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\"",
            "NaN",
            "5.");

    private static final List<String> CONTENT_TYPES = List.of(
            "application/json",
            "application/json",
            "application/json; charset=utf-16",
            "text/plain",
            "application/x-ndjson",
            "application/x-java-serialized-object",
            "multipart/form-data; boundary=x",
            "application/xml",
            "*/*",
            "${jndi:ldap://127.0.0.1:1/a}");

    private final List<DeclaredRoute> routes;
    private final Random random;

    HostileRequests(List<DeclaredRoute> routes, long seed) {
        this.routes = List.copyOf(routes);
        this.random = new Random(seed);
    }

    /** A whole request, each of whose characters is a byte; its connection closes behind it. */
    String next() {
        DeclaredRoute route = pick(routes);
        String method = random.nextInt(20) == 0 ? pick(List.of("TRACE", "PROPFIND", "X", "HEAD")) : route.method();
        String body = body(route);
        StringBuilder request = new StringBuilder(method)
                .append(' ')
                .append(path(route))
                .append(query(route))
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer all\r\n");
        headers(request);
        if (!body.isEmpty()) {
            request.append("Content-Type: ").append(pick(CONTENT_TYPES)).append("\r\n");
            if (random.nextInt(8) == 0) {
                request.append("Content-Encoding: ")
                        .append(pick(List.of("gzip", "deflate", "br", "gzip, gzip", "x")))
                        .append("\r\n");
            }
        }
        int announced = body.length() + (random.nextInt(10) == 0 ? 1 + random.nextInt(50) : 0);
        return request.append("Content-Length: ")
                .append(announced)
                .append("\r\n\r\n")
                .append(body)
                .toString();
    }

    private void headers(StringBuilder request) {
        if (random.nextInt(4) == 0) {
            String name =
                    pick(List.of("User-Agent", "Referer", "Origin", "X-Forwarded-For", "If-None-Match", "Cookie"));
            String value = random.nextInt(4) == 0 ? "x".repeat(3_000) : oneLine(pick(TEXTS));
            request.append(name).append(": ").append(value).append("\r\n");
        }
    }

    private static String oneLine(String text) {
        return bytes(text.replaceAll("[\r\n\u0000]", "?"));
    }

    private String path(DeclaredRoute route) {
        StringJoiner path = new StringJoiner("/");
        for (String part : route.path().text().split("/", -1)) {
            path.add(part.startsWith("{") ? hostilePart(part) : part);
        }
        return switch (random.nextInt(40)) {
            case 0 -> path + ";jsessionid=" + encoded(pick(TEXTS));
            case 1 -> path + "/..%2f";
            case 2 -> "/." + path;
            default -> path.toString();
        };
    }

    private String hostilePart(String part) {
        if (part.equals("{user}") && random.nextBoolean()) {
            return "acme";
        }
        return random.nextInt(10) == 0 ? "x".repeat(2_000) : encoded(pick(TEXTS));
    }

    private String query(DeclaredRoute route) {
        StringJoiner query = new StringJoiner("&");
        for (Parameter parameter : route.parameters()) {
            for (int i = random.nextInt(5) == 0 ? 3 : random.nextInt(2); i > 0; i--) {
                query.add(parameter.name() + "=" + value(parameter));
            }
        }
        return query.length() == 0 ? "" : "?" + query;
    }

    private String value(Parameter parameter) {
        return switch (random.nextInt(8)) {
            case 0 -> pick(BYTES);
            case 1 -> "9".repeat(1 + random.nextInt(2_000));
            case 2 -> right(parameter);
            default -> encoded(pick(TEXTS));
        };
    }

    /** So that others are looked at behind it. */
    private static String right(Parameter parameter) {
        return switch (parameter.kind()) {
            case MOMENT -> "2021-05-01";
            case LOCAL_TIME -> "2021/05/01%2000:00:00";
            case PERIOD -> "7d";
            case WORD, WORDS -> parameter.words().get(0).replace(" ", "%20");
            default -> "1";
        };
    }

    private String body(DeclaredRoute route) {
        if (route.body().shape() == BodyForm.Shape.NONE) {
            return random.nextInt(30) == 0 ? "x" : "";
        }
        return switch (random.nextInt(8)) {
            case 0 -> "[".repeat(5_000);
            case 1 -> "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
            case 2 -> "{\"" + pick(route.body().fields()).name() + "\":" + "9".repeat(20_000) + "}";
            case 3 -> noise();
            case 4 -> object(route).substring(0, 10);
            default -> object(route);
        };
    }

    /** With a field that no object may have like that. */
    private String object(DeclaredRoute route) {
        StringJoiner object = new StringJoiner(",", "{", "}");
        for (Parameter field : route.body().fields()) {
            if (random.nextInt(3) > 0) {
                object.add("\"" + field.name() + "\":" + json());
            }
        }
        object.add("\"" + route.body().fields().get(0).name() + "\":[1]");
        object.add("\"${777777776+1}\":1");
        return object.toString();
    }

    private String json() {
        return random.nextInt(3) == 0 ? pick(VALUES) : "\"" + escaped(pick(TEXTS)) + "\"";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(c < ' ' || c > '~' || c == '"' || c == '\\' ? String.format("\\u%04x", (int) c) : c);
        }
        return escaped.toString();
    }

    private String noise() {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(400); i >= 0; i--) {
            noise.append((char) random.nextInt(256));
        }
        return noise.toString();
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(
                    Character.isLetterOrDigit(octet & 0xff) && octet > 0
                            ? String.valueOf((char) octet)
                            : String.format("%%%02X", octet & 0xff));
        }
        return encoded.toString();
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** So many of them. */
    List<String> take(int count) {
        List<String> requests = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            requests.add(next());
        }
        return requests;
    }
}
