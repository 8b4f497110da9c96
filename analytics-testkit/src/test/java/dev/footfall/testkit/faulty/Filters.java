package dev.footfall.testkit.faulty;

import dev.footfall.event.EventFilter;
import dev.footfall.event.EventFilterBuilder;

/** Filters to change. */
final class Filters {

    private Filters() {}

    static EventFilterBuilder like(EventFilter filter) {
        EventFilterBuilder builder = EventFilter.builder(filter.tenant())
                .range(filter.range())
                .types(filter.types())
                .workspaces(filter.workspaces())
                .asset(filter.asset())
                .user(filter.user())
                .session(filter.session())
                .visitor(filter.visitor())
                .device(filter.device())
                .metadata(filter.metadata())
                .userAgent(filter.userAgent())
                .referer(filter.referer())
                .refererOrigin(filter.refererOrigin());
        return filter.bots() ? builder.includingBots() : builder;
    }
}
