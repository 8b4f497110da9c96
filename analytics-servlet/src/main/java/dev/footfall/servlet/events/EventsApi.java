package dev.footfall.servlet.events;

import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.Route;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import dev.footfall.servlet.http.Waiting;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events API: {@code /api/analytics/events}. */
public final class EventsApi implements ApiSurface {

    private static final String EVENTS = "/api/analytics/events";
    private static final TokenPlace TOKEN = TokenPlace.parameter("bearer_token");

    private final Reception reception;
    private final Route events;
    private final Route views;
    private final FindEvent findEvent;

    public EventsApi(Surroundings surroundings) {
        this(surroundings, Waiting.of(surroundings.settings().ingest()));
    }

    EventsApi(Surroundings surroundings, Waiting waiting) {
        Json json = new Json();
        reception = new Reception(surroundings, TOKEN, json, ErrorEnvelope::write);
        AssetNames names = new AssetNames(surroundings.names());
        EventFilterReader filters = new EventFilterReader(surroundings.settings(), json);
        CreateEvents create = new CreateEvents(surroundings, json, waiting, names);
        ListEvents list = new ListEvents(surroundings.store(), filters, names);
        findEvent = new FindEvent(surroundings.store(), names);
        events = reception.route(Map.of("POST", create, "GET", list));
        views = reception.route(Map.of("GET", new CountViews(surroundings, filters)));
    }

    @Override
    public @Nullable Route route(String path) {
        if (!path.startsWith(EVENTS)) {
            return null;
        }
        String rest = path.substring(EVENTS.length());
        // A slash at the end means the same.
        String name = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        if (name.isEmpty()) {
            return events;
        }
        if (name.length() < 2 || name.lastIndexOf('/') != 0) {
            return null;
        }
        String id = name.substring(1);
        return id.equals("views") ? views : reception.route(Map.of("GET", call -> findEvent.answer(call, id)));
    }
}
