package dev.footfall.servlet.events;

import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.core.query.Answers;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Fault;
import dev.footfall.event.InvalidEventException;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Intake;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.Waiting;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** {@code POST}: takes events in, all or none, and answers once they are on disk. */
final class CreateEvents implements Handler {

    private final Intake intake;
    private final Answers questions;
    private final EventReception reception;
    private final KnownEvents known;
    private final Waiting waiting;
    private final AssetNames names;

    CreateEvents(Surroundings surroundings, Json json, Waiting waiting, AssetNames names) {
        this.intake = surroundings.intake();
        this.questions = surroundings.questions();
        this.reception = new EventReception(surroundings, json);
        this.known = new KnownEvents(surroundings.settings().types());
        this.waiting = waiting;
        this.names = names;
    }

    @Override
    public void answer(Call call) throws IOException {
        call.require(Access.WRITE);
        call.requireTenant(call.query().single("orgId"));
        List<OfferedEvent> offered = reception.events(call);
        List<EventDraft> drafts = offered.stream().map(OfferedEvent::draft).toList();
        List<UUID> ids =
                drafts.stream().map(EventDraft::id).filter(Objects::nonNull).toList();
        // Whatever keeps us from answering, they can be sent again by these.
        call.exchange().onProblem(problem -> problem.status() == 503 ? problem.withIds(ids) : problem);
        waiting.answer(
                call.exchange(),
                () -> submit(call.caller(), drafts),
                (exchange, stored) -> answer(call, known.shown(call, offered, stored)));
    }

    private void answer(Call call, List<Event> events) throws IOException {
        Map<String, CatalogAsset> assets = names.of(call.tenant(), events);
        call.exchange().answer(200, json -> EventListJson.writeList(json, events, assets));
    }

    private CompletableFuture<List<Event>> submit(Caller caller, List<EventDraft> drafts) {
        CompletableFuture<List<Event>> submitted = intake.submit(drafts).toCompletableFuture();
        return submitted
                .whenComplete((stored, failure) -> questions.wrote(caller))
                .exceptionally(failure -> {
                    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure;
                    throw cause instanceof InvalidEventException invalid
                            ? problem(invalid)
                            : new CompletionException(cause);
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
