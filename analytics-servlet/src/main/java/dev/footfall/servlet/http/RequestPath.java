package dev.footfall.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Which path a request asks for, told from its line alone: mappings and dispatches of the host change nothing. */
public final class RequestPath {

    private RequestPath() {}

    /**
     * The path behind context path and prefix, decoded and without path parameters; null when it cannot be a path of
     * ours.
     */
    public static @Nullable String of(HttpServletRequest request, String prefix) {
        String path = behindContext(request.getRequestURI(), request.getContextPath());
        if (path == null) {
            return null;
        }
        String plain = isPlain(path) ? path : plain(path);
        return plain != null && plain.startsWith(prefix) ? plain.substring(prefix.length()) : null;
    }

    /** Counts parts, because containers disagree on how a context path is encoded. */
    private static @Nullable String behindContext(@Nullable String uri, @Nullable String context) {
        if (uri == null || !uri.startsWith("/")) {
            return null;
        }
        int start = 0;
        for (int i = 0; context != null && i < context.length(); i++) {
            if (context.charAt(i) == '/') {
                start = uri.indexOf('/', start + 1);
                if (start < 0) {
                    return null;
                }
            }
        }
        return uri.substring(start);
    }

    private static boolean isPlain(String path) {
        return path.indexOf('%') < 0
                && path.indexOf(';') < 0
                && !path.contains("/.")
                && !hasSeparator(path.substring(1));
    }

    private static @Nullable String plain(String path) {
        StringBuilder plain = new StringBuilder(path.length());
        for (String part : path.substring(1).split("/", -1)) {
            int parameters = part.indexOf(';');
            String name = Percent.decode(parameters < 0 ? part : part.substring(0, parameters), false);
            if (name == null || name.equals(".") || name.equals("..") || hasSeparator(name)) {
                return null;
            }
            plain.append('/').append(name);
        }
        return plain.toString();
    }

    private static boolean hasSeparator(String name) {
        return name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0;
    }
}
