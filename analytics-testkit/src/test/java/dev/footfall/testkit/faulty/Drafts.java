package dev.footfall.testkit.faulty;

import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;

/** Events to change. */
final class Drafts {

    private Drafts() {}

    static EventDraft of(Event event) {
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
