package dev.footfall.servlet.events;

import dev.footfall.event.EventDraft;
import org.jspecify.annotations.Nullable;

/**
 * An event as a client sent it.
 *
 * @param tenant whose it says it is; null: it does not say
 */
record SentEvent(EventDraft draft, @Nullable String tenant) {}
