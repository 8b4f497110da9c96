package dev.footfall.servlet.events;

import dev.footfall.event.EventDraft;

/**
 * An event as it goes to ingestion: with an id and the time it was received.
 *
 * @param isNamed whether the sender gave the id, so that it may be known already
 */
record OfferedEvent(EventDraft draft, boolean isNamed) {}
