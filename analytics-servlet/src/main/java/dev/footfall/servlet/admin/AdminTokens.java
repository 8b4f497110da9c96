package dev.footfall.servlet.admin;

import dev.footfall.access.CreatedToken;
import dev.footfall.access.InvalidTokenRequestException;
import dev.footfall.access.IssuedToken;
import dev.footfall.core.access.IssuedTokens;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.CollectedFaults;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Surroundings;
import java.io.IOException;
import java.util.List;

/** Tokens of the caller's tenant: made, listed and revoked. */
final class AdminTokens {

    private final IssuedTokens tokens;
    private final TokenBodyReader bodies;

    AdminTokens(Surroundings surroundings, Json json) {
        this.tokens = surroundings.administration().tokens();
        this.bodies = new TokenBodyReader(json, surroundings.settings().ingest());
    }

    void create(Call call) throws IOException {
        CreatedToken created = create(call, bodies.read(call));
        call.exchange().answer(201, json -> {
            json.writeStartObject();
            TokenJson.writeFields(json, created.token());
            json.writeStringField("secret", created.secret());
            json.writeEndObject();
        });
    }

    private CreatedToken create(Call call, TokenBody body) {
        try {
            return tokens.create(call.actor(), body.of(call.tenant()));
        } catch (InvalidTokenRequestException e) {
            CollectedFaults faults = TokenFaults.none();
            e.faults().forEach(faults::add);
            faults.check();
            throw e;
        }
    }

    void list(Call call) throws IOException {
        List<IssuedToken> all = tokens.list(call.actor(), call.tenant());
        call.exchange().answer(200, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("tokens");
            for (IssuedToken token : all) {
                json.writeStartObject();
                TokenJson.writeFields(json, token);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    void revoke(Call call, String id) {
        if (!tokens.revoke(call.actor(), call.tenant(), id)) {
            throw Problem.of(404, "token_not_found", "there is no such token, or it is revoked already");
        }
        call.exchange().response().setStatus(204);
    }
}
