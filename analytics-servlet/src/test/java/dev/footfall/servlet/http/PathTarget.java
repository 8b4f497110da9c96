package dev.footfall.servlet.http;

import dev.footfall.servlet.safety.Fuzzed;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a path, in an application that lies at the root and in one that does not. */
public final class PathTarget {

    private PathTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String uri = new String(data, StandardCharsets.ISO_8859_1);
        Fuzzed.quickly(() -> read(uri, ""));
        Fuzzed.quickly(() -> read("/shop" + uri, "/shop"));
    }

    private static void read(String uri, String context) {
        String path = RequestPath.of(FakeRequest.of(uri, context), "");
        Fuzzed.require(
                path == null
                        || List.of(path.split("/", -1)).stream()
                                .noneMatch(part -> part.equals(".") || part.equals("..")),
                "a way up");
        Fuzzed.require(path == null || (path.indexOf('\0') < 0 && path.indexOf('\\') < 0), "no part of a path");
    }
}
