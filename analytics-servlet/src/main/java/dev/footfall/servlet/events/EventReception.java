package dev.footfall.servlet.events;

import dev.footfall.access.Access;
import dev.footfall.core.ingest.EventIds;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.IngestSettings;
import dev.footfall.event.EventDraft;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.JsonBatchReader;
import dev.footfall.servlet.http.RequestBody;
import dev.footfall.servlet.http.RequestClient;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.visitor.Client;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes of a request the events that its caller may send, each with an id, so that it can be sent again. */
final class EventReception {

    private final RequestBody body;
    private final JsonBatchReader<SentEvent> reader;
    private final SenderRules rules;
    private final RequestClient clients;
    private final EventIds ids;
    private final Clock clock;

    EventReception(Surroundings surroundings, Json json) {
        AnalyticsSettings settings = surroundings.settings();
        IngestSettings limits = settings.ingest();
        this.body = new RequestBody(limits.maxBodyBytes(), EventsProblems.CREATE);
        this.reader = new JsonBatchReader<>(
                json,
                new EventReader(settings.types(), limits),
                "event",
                limits.maxBatchEvents(),
                EventsProblems.CREATE);
        this.rules = new SenderRules(settings.types());
        this.clients = new RequestClient(settings.privacy(), surroundings.consent());
        this.clock = surroundings.clock();
        this.ids = new EventIds(clock);
    }

    /**
     * Reads the request.
     *
     * @throws dev.footfall.servlet.http.Problem if it is no batch of events, or the caller may not send them
     */
    List<OfferedEvent> events(Call call) throws IOException {
        HttpServletRequest request = call.exchange().request();
        SenderClock senderClock = SenderClock.of(call.query(), clock.instant());
        List<SentEvent> sent = reader.read(body.read(request), JsonBatchReader.isLines(request));
        rules.apply(call.caller(), sent);
        Set<String> workspaces = new HashSet<>();
        for (SentEvent event : sent) {
            call.requireTenant(event.tenant());
            senderClock.correct(event.draft());
            place(event.draft(), call.caller().workspaces());
            String workspace = event.draft().workspace();
            if (workspace != null && workspaces.add(workspace)) {
                call.require(Access.WRITE, workspace);
            }
        }
        Client client = clients.of(request, call.exchange().response(), call.caller());
        Instant now = clock.instant();
        return sent.stream()
                .map(event -> offer(event.draft().tenant(call.tenant()).client(client), now))
                .toList();
    }

    /** Who is limited to workspaces never writes outside them, where it could not read it. */
    private static void place(EventDraft draft, Set<String> granted) {
        if (granted.isEmpty() || draft.workspace() != null) {
            return;
        }
        if (granted.size() == 1) {
            draft.workspace(granted.iterator().next());
        } else {
            draft.fault("workspaceId", "workspaceId is required: the token is limited to several workspaces");
        }
    }

    private OfferedEvent offer(EventDraft draft, Instant now) {
        boolean isNamed = draft.id() != null;
        if (!isNamed) {
            draft.id(ids.next());
        }
        return new OfferedEvent(draft.createdAt(now), isNamed);
    }
}
