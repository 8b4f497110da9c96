package dev.footfall.servlet.audience;

import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.servlet.http.Call;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes viewer sessions while they are read, newest first, a page at a time: so neither memory nor the wait for the
 * first of them grows with their number, and nothing of the store is held while a client takes its time. All sessions
 * of a device are read, seen or not, because all of them are numbered.
 */
final class SessionStream {

    /** Few enough that even the largest sessions fit into a small memory. */
    static final int PAGE = 50;

    private final Inquiries inquiries;
    private final Call call;
    private final EventFilter filter;
    private final SessionChoice choice;
    private final SessionJson sessions;

    SessionStream(Inquiries inquiries, Call call, EventFilter filter, SessionChoice choice, ZoneId zone) {
        this.inquiries = inquiries;
        this.call = call;
        this.filter = filter;
        this.choice = choice;
        this.sessions = new SessionJson(zone);
    }

    void write(JsonGenerator json) throws IOException {
        // What goes wrong up to here can still be told.
        EventPage page = read(null);
        json.writeStartObject();
        json.writeArrayFieldStart("objects");
        send(json);
        if (!page.events().isEmpty()) {
            write(json, page);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, EventPage first) throws IOException {
        SessionNumbers numbers = SessionNumbers.of(inquiries, call, filter, first.events());
        EventPage page = first;
        write(json, page, numbers);
        while (page.next() != null) {
            page = read(page.next());
            write(json, page, numbers);
        }
    }

    private void write(JsonGenerator json, EventPage page, SessionNumbers numbers) throws IOException {
        boolean isSilent = true;
        for (Event event : page.events()) {
            long number = numbers.take(event.device());
            Optional<ViewerSession> session = ViewerSession.of(event).filter(choice::contains);
            if (session.isPresent()) {
                sessions.write(json, event, session.get(), number);
                isSilent = false;
            }
        }
        if (isSilent) {
            // Nothing that counts in JSON, but somebody who is gone is noticed, and nobody takes us for gone.
            json.writeRaw('\n');
        }
        send(json);
    }

    private EventPage read(@Nullable EventCursor after) {
        return inquiries.surroundings().store().events().find(filter, after, PAGE);
    }

    private void send(JsonGenerator json) throws IOException {
        json.flush();
        call.exchange().response().flushBuffer();
    }
}
