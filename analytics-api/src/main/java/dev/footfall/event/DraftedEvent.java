package dev.footfall.event;

import static java.util.Objects.requireNonNull;

import dev.footfall.device.DeviceCategory;

/** Makes the event of a draft that says everything an event must have. */
final class DraftedEvent {

    private DraftedEvent() {}

    static Event of(EventDraft draft) {
        DeviceCategory category = draft.category();
        return new Event(
                requireNonNull(draft.id(), "id"),
                requireNonNull(draft.tenant(), "tenant"),
                draft.type(),
                requireNonNull(draft.occurredAt(), "occurredAt"),
                requireNonNull(draft.createdAt(), "createdAt"),
                draft.workspace(),
                draft.asset(),
                draft.user(),
                draft.session(),
                draft.visitor(),
                draft.device(),
                draft.config(),
                draft.configuration(),
                draft.metadata(),
                draft.detail(),
                draft.metric(),
                draft.duration(),
                draft.userAgent(),
                category == null ? DeviceCategory.OTHER : category,
                draft.platform(),
                draft.bot(),
                draft.country(),
                draft.domain(),
                draft.referer(),
                draft.source(),
                draft.parts());
    }
}
