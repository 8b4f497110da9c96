package dev.footfall.servlet.events;

import dev.footfall.access.Access;
import dev.footfall.core.settings.IngestSettings;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Fault;
import dev.footfall.event.InvalidEventException;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Intake;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.RequestBody;
import dev.footfall.servlet.http.RequestClient;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.Waiting;
import dev.footfall.visitor.Client;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** {@code POST}: takes events in, all or none, and answers once they are on disk. */
final class CreateEvents implements Handler {

    private static final String LINES = "application/x-ndjson";

    private final Intake intake;
    private final RequestBody body;
    private final EventBatchReader reader;
    private final RequestClient clients;
    private final Waiting waiting;
    private final AssetNames names;

    CreateEvents(Surroundings surroundings, Json json, Waiting waiting, AssetNames names) {
        IngestSettings limits = surroundings.settings().ingest();
        this.intake = surroundings.intake();
        this.body = new RequestBody(limits.maxBodyBytes(), EventsProblems.CREATE);
        this.reader = new EventBatchReader(
                json, new EventReader(surroundings.settings().types(), limits), limits.maxBatchEvents());
        this.clients = new RequestClient(surroundings.settings().privacy());
        this.waiting = waiting;
        this.names = names;
    }

    @Override
    public void answer(Call call) throws IOException {
        call.require(Access.WRITE);
        call.requireTenant(call.query().single("orgId"));
        List<EventDraft> drafts = drafts(call);
        waiting.answer(call.exchange(), () -> submit(drafts), (exchange, events) -> {
            Map<String, AssetNames.Asset> assets = names.of(call.tenant(), events);
            exchange.answer(200, json -> EventJson.writeList(json, events, assets));
        });
    }

    private List<EventDraft> drafts(Call call) throws IOException {
        HttpServletRequest request = call.exchange().request();
        List<SentEvent> sent = reader.read(body.read(request), isLines(request));
        Set<String> workspaces = new HashSet<>();
        for (SentEvent event : sent) {
            call.requireTenant(event.tenant());
            String workspace = event.draft().workspace();
            if (workspace != null && workspaces.add(workspace)) {
                call.require(Access.WRITE, workspace);
            }
        }
        Client client = clients.of(request, call.caller());
        return sent.stream()
                .map(event -> event.draft().tenant(call.tenant()).client(client))
                .toList();
    }

    /** Everything else is read as JSON: pages that are leaving can only send plain text. */
    private static boolean isLines(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(LINES);
    }

    private CompletableFuture<List<Event>> submit(List<EventDraft> drafts) {
        return intake.submit(drafts).toCompletableFuture().exceptionally(failure -> {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            throw cause instanceof InvalidEventException invalid ? problem(invalid) : new CompletionException(cause);
        });
    }

    private static Problem problem(InvalidEventException invalid) {
        Collection<Fault> faults = firstOfEachField(invalid.faults());
        return EventsProblems.create("nothing was stored; " + faults.size()
                        + (faults.size() == 1 ? " fault" : " faults") + " found: " + invalid.getMessage())
                .with(List.copyOf(faults));
    }

    /** A value of the wrong type is also a missing one, which nobody needs to be told. */
    private static Collection<Fault> firstOfEachField(List<Fault> faults) {
        record Place(int index, String field) {}
        Map<Place, Fault> first = new LinkedHashMap<>();
        faults.forEach(fault -> first.putIfAbsent(new Place(fault.index(), fault.field()), fault));
        return first.values();
    }
}
