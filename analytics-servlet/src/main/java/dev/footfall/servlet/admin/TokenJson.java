package dev.footfall.servlet.admin;

import dev.footfall.access.Access;
import dev.footfall.access.IssuedToken;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A token as it is shown: without anything that opens. */
final class TokenJson {

    private TokenJson() {}

    static void writeFields(JsonGenerator json, IssuedToken token) throws IOException {
        json.writeStringField("id", token.id());
        json.writeStringField("name", token.name());
        write(json, "access", token.access().stream().map(TokenJson::label).toList());
        write(json, "workspaces", token.workspaces());
        write(json, "domains", token.domains());
        json.writeFieldName("requestsPerMinute");
        if (token.requestsPerMinute() == null) {
            json.writeNull();
        } else {
            json.writeNumber(token.requestsPerMinute());
        }
        write(json, "createdAt", token.createdAt());
        json.writeStringField("createdBy", token.createdBy());
        write(json, "expiresAt", token.expiresAt());
        write(json, "revokedAt", token.revokedAt());
        write(json, "lastUsedAt", token.lastUsedAt());
    }

    static String label(Access access) {
        return access.name().toLowerCase(Locale.ROOT);
    }

    private static void write(JsonGenerator json, String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts.stream().sorted().toList()) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, String name, @Nullable Instant at) throws IOException {
        json.writeStringField(name, at == null ? null : at.toString());
    }
}
