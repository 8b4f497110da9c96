package dev.footfall.servlet.http;

import dev.footfall.core.settings.PrivacySettings;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.servlet.safety.Fuzzed;
import dev.footfall.servlet.visitor.VisitorConsent;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.http.ServerCookie;
import org.apache.tomcat.util.http.ServerCookies;
import org.eclipse.jetty.http.CookieCompliance;
import org.eclipse.jetty.http.CookieParser;
import org.jspecify.annotations.Nullable;

/** Reads cookies as either container hands them to us. */
public final class CookieTarget {

    private static final PrivacySettings SETTINGS = SettingsReader.read(Map.of(
                    "analytics.privacy.visitors", "first-party-cookie",
                    "analytics.privacy.consent-cookie", "consent=yes")::get)
            .privacy();
    private static final VisitorCookie COOKIE = new VisitorCookie(SETTINGS, VisitorConsent.of(SETTINGS));

    private CookieTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        settle(ofTomcat(data));
        settle(ofJetty(new String(data, StandardCharsets.ISO_8859_1)));
    }

    private static void settle(Cookie[] cookies) {
        List<String> set = new ArrayList<>();
        Fuzzed.quickly(() -> {
            set.clear();
            require(COOKIE.read(FakeRequest.of(cookies)));
            require(COOKIE.settle(FakeRequest.of(cookies), response(set)));
        });
        Fuzzed.require(set.size() <= 1, "two cookies");
        Fuzzed.require(
                set.stream().allMatch(cookie -> cookie.chars().allMatch(c -> c >= ' ' && c <= '~')), "a broken header");
    }

    private static void require(@Nullable String visitor) {
        Fuzzed.require(
                visitor == null
                        || (visitor.length() == 22
                                && visitor.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-')),
                "a visitor whom nobody named");
    }

    private static Cookie[] ofTomcat(byte[] header) {
        MimeHeaders headers = new MimeHeaders();
        headers.addValue("Cookie").setBytes(header, 0, header.length);
        ServerCookies read = new ServerCookies(4);
        new Rfc6265CookieProcessor().parseCookieHeader(headers, read);
        List<Cookie> cookies = new ArrayList<>();
        for (int i = 0; i < read.getCookieCount(); i++) {
            ServerCookie cookie = read.getCookie(i);
            add(cookies, cookie.getName().toString(), cookie.getValue().toString());
        }
        return cookies.toArray(Cookie[]::new);
    }

    private static Cookie[] ofJetty(String header) {
        List<Cookie> cookies = new ArrayList<>();
        CookieParser parser = CookieParser.newParser(
                (name, value, version, domain, path, comment) -> add(cookies, name, value),
                CookieCompliance.RFC6265_LEGACY,
                null);
        try {
            parser.parseField(header);
        } catch (RuntimeException unreadable) {
            return new Cookie[0];
        }
        return cookies.toArray(Cookie[]::new);
    }

    /** As containers do, which leave out what is no cookie. */
    private static void add(List<Cookie> cookies, String name, @Nullable String value) {
        try {
            cookies.add(new Cookie(name, value));
        } catch (IllegalArgumentException e) {
            // Its name is none.
        }
    }

    private static HttpServletResponse response(List<String> set) {
        Class<HttpServletResponse> type = HttpServletResponse.class;
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    set.add((String) arguments[1]);
                    return null;
                }));
    }
}
