package dev.footfall.servlet.http;

import dev.footfall.servlet.safety.Fuzzed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads a query string, and what it understood again. */
public final class QueryTarget {

    private static final List<String> NAMES = List.of("a", "from", "orgId", "");

    private QueryTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Fuzzed.quickly(() -> read(new String(data, StandardCharsets.ISO_8859_1)));
        Fuzzed.quickly(() -> read(new String(data, StandardCharsets.UTF_8)));
    }

    private static void read(String text) {
        QueryString query = QueryString.of(text);
        for (String name : NAMES) {
            List<String> all = query.all(name);
            Fuzzed.require(all.isEmpty() || query.has(name), "a value of nothing");
            Fuzzed.require(all.equals(again(name, all)), "written and read again it is another");
            Fuzzed.require(query.spelled(name).isEmpty() == all.isEmpty(), "a value without a spelling");
        }
        try {
            query.requireWellFormed();
            String unused = query.single("a");
        } catch (Problem refused) {
            Fuzzed.require(refused.status() == 422, "status " + refused.status());
        }
    }

    private static List<String> again(String name, List<String> values) {
        return QueryString.of(QueryString.encode(Map.of(name, values))).all(name);
    }
}
