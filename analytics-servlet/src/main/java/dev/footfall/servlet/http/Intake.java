package dev.footfall.servlet.http;

import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where the events of a request go. */
@FunctionalInterface
public interface Intake {

    /**
     * Takes all or none of them, without blocking.
     *
     * @return the events as they are stored, in the order given; or an {@link dev.footfall.event.InvalidEventException}
     *     or {@link dev.footfall.EventRefusedException}
     */
    CompletionStage<List<Event>> submit(List<EventDraft> drafts);
}
