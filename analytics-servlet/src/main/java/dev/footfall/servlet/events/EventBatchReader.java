package dev.footfall.servlet.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a body: one event, an array of events, or an event on each line. */
final class EventBatchReader {

    private final Json json;
    private final EventReader events;
    private final int maxEvents;

    EventBatchReader(Json json, EventReader events, int maxEvents) {
        this.json = json;
        this.events = events;
        this.maxEvents = maxEvents;
    }

    /**
     * The events, at least one, each with what is wrong about its fields.
     *
     * @throws Problem if it is no JSON, no event, or more events than allowed
     */
    List<SentEvent> read(byte[] body, boolean lines) {
        int start = Utf8.require(body);
        List<SentEvent> sent = new ArrayList<>();
        if (lines) {
            readLines(body, start, sent);
        } else {
            readWhole(body, start, sent);
        }
        if (sent.isEmpty()) {
            throw EventsProblems.create("the body must have at least one event, has none");
        }
        return sent;
    }

    private void readWhole(byte[] body, int start, List<SentEvent> sent) {
        try (JsonParser parser = json.parser(body, start, body.length - start)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    add(parser, sent);
                }
            } else if (first != null) {
                add(parser, sent);
            }
            requireEnd(parser);
        } catch (JsonProcessingException e) {
            throw unreadable(e, e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readLines(byte[] body, int start, List<SentEvent> sent) {
        int line = 1;
        for (int from = start; from < body.length; line++) {
            int to = from;
            boolean isBlank = true;
            while (to < body.length && body[to] != '\n') {
                isBlank &= isBlank(body[to++]);
            }
            // A parser for each line of nothing would be the dearest way to find nothing.
            if (!isBlank) {
                readLine(body, from, to - from, line, sent);
            }
            from = to + 1;
        }
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\t' || character == '\r';
    }

    private void readLine(byte[] body, int from, int length, int line, List<SentEvent> sent) {
        try (JsonParser parser = json.parser(body, from, length)) {
            if (parser.nextToken() != null) {
                add(parser, sent);
                requireEnd(parser);
            }
        } catch (JsonProcessingException e) {
            throw unreadable(e, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(JsonParser parser, List<SentEvent> sent) throws IOException {
        if (sent.size() == maxEvents) {
            throw EventsProblems.create("the body must have at most " + maxEvents + " events, has more");
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw EventsProblems.create(
                    "event " + sent.size() + " must be a JSON object, was " + JsonWords.of(parser.currentToken()));
        }
        sent.add(events.read(parser));
    }

    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw EventsProblems.create("nothing may follow the JSON, but something does at line "
                    + parser.currentTokenLocation().getLineNr() + ", column "
                    + parser.currentTokenLocation().getColumnNr());
        }
    }

    private static Problem unreadable(JsonProcessingException e, int line) {
        String reason = "is no JSON";
        if (e instanceof StreamConstraintsException) {
            reason = "nests too deep or has a number with too many digits";
        } else if (e instanceof JsonEOFException) {
            reason = "ends too early";
        }
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return EventsProblems.create("the body " + reason + " at line " + line + ", column " + column);
    }
}
