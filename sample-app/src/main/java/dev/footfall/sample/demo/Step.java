package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import dev.footfall.visitor.Client;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a visitor does.
 *
 * @param draft what it says of itself; who, when and in which session is added to it
 * @param after how long after the visit began
 * @param userAgent another than the person's own; null: the person's own
 */
record Step(EventDraft draft, Duration after, @Nullable String userAgent) {

    EventDraft draft(Person person, String session, Instant start) {
        EventDraft told = draft.session(session)
                .occurredAt(start.plus(after))
                .workspace(Showroom.nearest(person.country()).id())
                .client(Client.UNKNOWN);
        if (userAgent != null) {
            return told.userAgent(userAgent).visitor(Dice.id(userAgent).toString());
        }
        return told.userAgent(person.browser().userAgent())
                .visitor(person.visitor())
                .user(person.user())
                .country(person.country());
    }
}
