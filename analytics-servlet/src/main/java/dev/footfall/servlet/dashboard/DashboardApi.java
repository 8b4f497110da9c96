package dev.footfall.servlet.dashboard;

import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.Api;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.RouteDraft;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the dashboard's page must know before it asks anything: {@code GET /api/analytics/dashboard}. */
public final class DashboardApi implements ApiSurface {

    private static final String PATH = "/api/analytics/dashboard";

    private final AnalyticsSettings settings;
    private final Clock clock;
    private final SignInCookie cookie;
    private final IngestJson ingest;
    private final Routes routes;

    public DashboardApi(Surroundings surroundings, IngestBooks books) {
        this.settings = surroundings.settings();
        this.clock = surroundings.clock();
        this.cookie = new SignInCookie(surroundings.tokens(), settings.mountPrefix());
        this.ingest = new IngestJson(settings.tenant(), books);
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, new Json(), ErrorEnvelope::write);
        routes = Routes.of(
                reception,
                List.of(RouteDraft.get(PATH)
                        .summary("Tells what the dashboard must know before it asks anything")
                        .notForPages()
                        .needing(Access.READ, this::tell)));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    private void tell(Call call) throws IOException {
        Set<String> workspaces = call.readable(List.of());
        boolean isSignedIn = cookie.caller(call.exchange().request())
                .filter(call.caller()::equals)
                .isPresent();
        call.exchange().answer(200, json -> {
            json.writeStartObject();
            writePlace(json, call);
            writeCaller(json, call, workspaces);
            json.writeBooleanField("signOut", isSignedIn);
            writeTexts(
                    json,
                    "apis",
                    settings.apis().stream().sorted().map(Api::label).toList());
            ingest.write(json, call.tenant(), workspaces);
            String tracker = settings.apis().contains(Api.EVENTS) ? "../analytics/tracker.js" : null;
            json.writeStringField("tracker", tracker);
            json.writeEndObject();
        });
    }

    private void writePlace(JsonGenerator json, Call call) throws IOException {
        String title = settings.dashboard().title();
        json.writeStringField("tenant", call.tenant().id());
        json.writeStringField("title", title == null ? call.tenant().id() : title);
        json.writeStringField("zone", settings.zone().getId());
        json.writeNullField("locale");
        json.writeStringField("now", clock.instant().toString());
    }

    private static void writeCaller(JsonGenerator json, Call call, Set<String> workspaces) throws IOException {
        Caller caller = call.caller();
        json.writeObjectFieldStart("caller");
        json.writeStringField("name", caller.name());
        writeTexts(
                json,
                "access",
                caller.access().stream().sorted().map(DashboardApi::word).toList());
        writeTexts(json, "workspaces", workspaces.stream().sorted().toList());
        json.writeEndObject();
    }

    private static String word(Access access) {
        return access.name().toLowerCase(Locale.ROOT);
    }

    private static void writeTexts(JsonGenerator json, String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
