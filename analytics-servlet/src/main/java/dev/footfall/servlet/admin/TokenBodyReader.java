package dev.footfall.servlet.admin;

import dev.footfall.access.Access;
import dev.footfall.core.settings.IngestSettings;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.CollectedFaults;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.JsonBatchReader;
import dev.footfall.servlet.http.RequestBody;
import dev.footfall.servlet.http.Shown;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the body of {@code POST …/tokens}: one JSON object of which every field is known. */
final class TokenBodyReader {

    private static final int MAX_BODY = 64 << 10;
    private static final String KNOWN = "name, access, workspaces, domains, requestsPerMinute, expiresAt";

    private final RequestBody body = new RequestBody(MAX_BODY, TokenFaults.PROBLEM);
    private final JsonBatchReader<TokenBody> objects;
    private final IngestSettings limits;

    TokenBodyReader(Json json, IngestSettings limits) {
        this.limits = limits;
        this.objects = new JsonBatchReader<>(json, (parser, index) -> read(parser), "token", 1, TokenFaults.PROBLEM);
    }

    /** @throws dev.footfall.servlet.http.Problem if it is anything else */
    TokenBody read(Call call) throws IOException {
        return objects.readOne(body.read(call.exchange().request()));
    }

    private TokenBody read(JsonParser parser) throws IOException {
        CollectedFaults faults = TokenFaults.none();
        TokenFields fields = new TokenFields(parser, faults, limits);
        String tokenName = "";
        Set<Access> access = EnumSet.noneOf(Access.class);
        Set<String> workspaces = Set.of();
        Set<String> domains = Set.of();
        @Nullable Integer requestsPerMinute = null;
        @Nullable Instant expiresAt = null;
        for (String name = fields.next(); name != null; name = fields.next()) {
            switch (name) {
                case "name" -> tokenName = fields.text(name);
                case "access" -> access = fields.access(name);
                case "workspaces" -> workspaces = fields.texts(name);
                case "domains" -> domains = fields.texts(name);
                case "requestsPerMinute" -> requestsPerMinute = fields.count(name);
                case "expiresAt" -> expiresAt = fields.time(name);
                default -> {
                    faults.add(name, Shown.value(name) + " is no field here; known are " + KNOWN);
                    parser.skipChildren();
                }
            }
        }
        faults.check();
        return new TokenBody(tokenName, access, workspaces, domains, requestsPerMinute, expiresAt);
    }
}
