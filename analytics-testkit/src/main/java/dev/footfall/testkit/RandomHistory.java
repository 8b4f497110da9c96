package dev.footfall.testkit;

import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Batches as a retrying, forgetful and sometimes lying client sends them. */
final class RandomHistory {

    private static final int LARGEST_BATCH = 30;

    private final Random random;
    private final RandomEvents source;
    private final List<Event> events = new ArrayList<>();

    RandomHistory(Random random, RandomEvents source) {
        this.random = random;
        this.source = source;
    }

    /** All that was handed out so far, repeats included. */
    List<Event> events() {
        return events;
    }

    List<Event> nextBatch() {
        int size = random.nextInt(LARGEST_BATCH);
        int start = events.size();
        for (int i = 0; i < size; i++) {
            events.add(nextEvent());
        }
        return List.copyOf(events.subList(start, events.size()));
    }

    private Event nextEvent() {
        if (events.isEmpty()) {
            return source.next();
        }
        return switch (random.nextInt(10)) {
            case 0 -> RandomPick.one(random, events);
            case 1 -> withIdOf(RandomPick.one(random, events), source.next());
            case 2 -> withSessionOf(RandomPick.one(random, events), source.next());
            case 3 -> ofAnotherTenant(RandomPick.one(random, events));
            default -> source.next();
        };
    }

    private static Event withIdOf(Event known, Event other) {
        return draftOf(other).id(known.id()).tenant(known.tenant()).toEvent();
    }

    private static Event withSessionOf(Event known, Event other) {
        return draftOf(other).session(known.session()).toEvent();
    }

    /** Whatever two tenants call alike is not the same. */
    private Event ofAnotherTenant(Event known) {
        Event other = source.next();
        return draftOf(known)
                .tenant(other.tenant())
                .occurredAt(other.occurredAt())
                .metadata(other.metadata())
                .parts(other.parts())
                .toEvent();
    }

    static EventDraft draftOf(Event event) {
        return EventDraft.of(event.type())
                .id(event.id())
                .tenant(event.tenant())
                .occurredAt(event.occurredAt())
                .createdAt(event.createdAt())
                .workspace(event.workspace())
                .asset(event.asset())
                .user(event.user())
                .session(event.session())
                .visitor(event.visitor())
                .device(event.device())
                .config(event.config())
                .configuration(event.configuration())
                .metadata(event.metadata())
                .detail(event.detail())
                .metric(event.metric())
                .duration(event.duration())
                .userAgent(event.userAgent())
                .category(event.category())
                .platform(event.platform())
                .bot(event.bot())
                .country(event.country())
                .domain(event.domain())
                .referer(event.referer())
                .source(event.source())
                .parts(event.parts());
    }
}
