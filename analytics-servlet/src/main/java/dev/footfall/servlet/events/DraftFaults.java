package dev.footfall.servlet.events;

import dev.footfall.event.EventDraft;
import dev.footfall.servlet.http.FieldFaults;

/** Faults that the draft itself keeps. */
record DraftFaults(EventDraft draft) implements FieldFaults {

    @Override
    public void add(String field, String message) {
        if (!has(field)) {
            draft.fault(field, message);
        }
    }

    @Override
    public boolean has(String field) {
        return draft.faults().stream().anyMatch(fault -> fault.field().equals(field));
    }
}
