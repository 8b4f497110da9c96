package dev.footfall.servlet.events;

import dev.footfall.event.EventDraft;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.QueryString;
import dev.footfall.servlet.http.Shown;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * How far the clock of a client is off, told from what it showed when the request was sent. Events that say when they
 * occurred say it by that clock.
 *
 * @param behind what to add to its times
 */
record SenderClock(Duration behind) {

    private static final SenderClock TRUSTED = new SenderClock(Duration.ZERO);

    /**
     * Trusted unless the query says what time it was.
     *
     * @param now when the request was received
     * @throws Problem if what it says is no time
     */
    static SenderClock of(QueryString query, Instant now) {
        String sentAt = query.single("sentAt");
        return sentAt == null ? TRUSTED : new SenderClock(Duration.between(time(query, sentAt), now));
    }

    private static Instant time(QueryString query, String sentAt) {
        try {
            // A plus that nobody encoded arrives as a blank.
            Instant time = OffsetDateTime.parse(sentAt.replace(' ', '+')).toInstant();
            if (TimeRange.ALL.contains(time)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // Told below, like one outside of all times.
        }
        throw Problem.invalidRequest("sentAt must be a time with an offset from 1970 on, such as"
                + " 2020-07-30T15:27:23.058Z, was " + Shown.value(query.spelled("sentAt")));
    }

    /** Moves the event to when it occurred by our clock. */
    void correct(EventDraft draft) {
        @Nullable Instant said = draft.occurredAt();
        // Ingestion refuses times outside; moved, they might look as if they were inside.
        if (said != null && TimeRange.ALL.contains(said)) {
            draft.occurredAt(said.plus(behind));
        }
    }
}
