package dev.footfall.bench;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of an API, and the SQL that one would write by hand for the same answer. In both, {@code :to} is the end of
 * the range, which moves from call to call, so that no answer is shared.
 *
 * @param body null: a GET
 * @param sql each statement with the tenant, the start and the end of the range as its first three values
 */
record Rival(String name, String path, @Nullable String body, List<String> sql) {

    byte[] request(Instant to) {
        String end = to.toString();
        return HttpClientSocket.request(
                body == null ? "GET" : "POST",
                path.replace(":to", end),
                Server.TOKEN,
                body == null ? "" : body.replace(":to", end));
    }
}
