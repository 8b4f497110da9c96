package dev.footfall.servlet.events;

import static dev.footfall.servlet.http.RouteDraft.get;
import static dev.footfall.servlet.http.RouteDraft.post;

import dev.footfall.access.Access;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.ErrorEnvelope;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.servlet.http.Waiting;
import java.util.List;

/** The events API: {@code /api/analytics/events}. */
public final class EventsApi implements ApiSurface {

    private static final String EVENTS = "/api/analytics/events";
    private static final TokenPlace TOKEN = TokenPlace.parameter("bearer_token");
    private static final Parameter TENANT = Parameter.of("orgId", ValueKind.ID);
    private static final Parameter SENT_AT = Parameter.of("sentAt", ValueKind.INSTANT);

    private final Routes routes;

    public EventsApi(Surroundings surroundings) {
        this(surroundings, Waiting.of(surroundings.settings().ingest()));
    }

    EventsApi(Surroundings surroundings, Waiting waiting) {
        Json json = new Json();
        Reception reception = new Reception(surroundings, TOKEN, json, ErrorEnvelope::write);
        AssetNames names = new AssetNames(surroundings.names());
        EventFilterReader filters = new EventFilterReader(surroundings.settings(), json);
        CreateEvents create = new CreateEvents(surroundings, json, waiting, names);
        ListEvents list = new ListEvents(surroundings.store(), filters, names);
        CountViews views = new CountViews(surroundings, filters);
        FindEvent find = new FindEvent(surroundings.store(), names);
        routes = Routes.of(
                reception,
                List.of(
                        post(EVENTS)
                                .summary("Stores events")
                                .taking(TENANT, SENT_AT)
                                .body(BodyForm.batch(EventReader.FIELDS))
                                .needing(Access.WRITE, create),
                        get(EVENTS)
                                .summary("Lists events, the latest first")
                                .taking(ListEvents.PARAMETERS)
                                .needing(Access.READ, list),
                        get(EVENTS + "/views")
                                .summary("Counts views by time")
                                .counted()
                                .taking(EventFilterReader.SHARED)
                                .taking(ViewsQuestion.PARAMETERS)
                                .needing(Access.READ, views),
                        get(EVENTS + "/{id}")
                                .summary("Shows an event")
                                .taking(TENANT)
                                .needing(Access.READ, call -> find.answer(call, call.part("id")))));
    }

    @Override
    public Routes routes() {
        return routes;
    }
}
