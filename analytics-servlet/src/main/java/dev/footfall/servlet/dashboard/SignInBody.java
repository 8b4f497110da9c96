package dev.footfall.servlet.dashboard;

import dev.footfall.core.settings.IngestSettings;
import dev.footfall.servlet.http.CollectedFaults;
import dev.footfall.servlet.http.Exchange;
import dev.footfall.servlet.http.FieldReader;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.JsonBatchReader;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.RequestBody;
import dev.footfall.servlet.http.Shown;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the body of {@code POST /analytics/session}: {@code {"token":"…"}}. */
final class SignInBody {

    static final List<Parameter> FIELDS = List.of(Parameter.text("token").required());

    private static final int MAX_BODY = 8 << 10;
    private static final String PROBLEM = "invalid_request";

    private final RequestBody body = new RequestBody(MAX_BODY, PROBLEM);
    private final JsonBatchReader<String> objects;
    private final IngestSettings limits;

    SignInBody(Json json, IngestSettings limits) {
        this.limits = limits;
        this.objects = new JsonBatchReader<>(json, (parser, index) -> read(parser), "object", 1, PROBLEM);
    }

    /** @throws Problem if it is anything else */
    String token(Exchange exchange) throws IOException {
        return objects.readOne(body.read(exchange.request()));
    }

    private String read(JsonParser parser) throws IOException {
        CollectedFaults faults = new CollectedFaults(PROBLEM, "");
        FieldReader fields = new FieldReader(parser, "object", faults, limits);
        @Nullable String token = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("token")) {
                token = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : fields.text(name);
            } else {
                faults.add(name, Shown.value(name) + " is no field here; known is token");
                fields.skip();
            }
        }
        if (token == null || token.isBlank()) {
            faults.add("token", "token must be a private token, was missing");
        }
        faults.check();
        return String.valueOf(token).strip();
    }
}
