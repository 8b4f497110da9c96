package dev.footfall.servlet.audience;

import dev.footfall.audience.Age;
import dev.footfall.audience.Gender;
import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import dev.footfall.servlet.http.JsonIds;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Viewer sessions in the codes that devices send; what is in their metadata besides is passed over. */
final class SessionJson {

    /** In the order of their codes, so that who is in none of them gets -1: undefined. */
    private static final List<Age> AGES = Arrays.asList(Age.values());

    private static final List<Gender> GENDERS = Arrays.asList(Gender.values());
    private static final String DURATION = "d";

    private final DateTimeFormatter local;

    SessionJson(ZoneId zone) {
        this.local = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
                .withZone(zone);
    }

    /**
     * Writes a session.
     *
     * @param number among all of its device
     */
    void write(JsonGenerator json, Event event, ViewerSession session, long number) throws IOException {
        Instant end = session.begin().plusMillis(session.length());
        json.writeStartObject();
        json.writeNumberField("a", AGES.indexOf(session.age()));
        intervals(json, "at", event, "attention", "a");
        json.writeStringField("b", local.format(session.begin()));
        JsonIds.write(json, "d", session.device());
        json.writeStringField("e", local.format(end));
        intervals(json, "em", event, "emotions", "e");
        json.writeNumberField("i", session.length());
        json.writeNumberField("o", number);
        json.writeNumberField("s", GENDERS.indexOf(session.gender()));
        movies(json, event);
        json.writeEndObject();
    }

    private static void intervals(JsonGenerator json, String name, Event event, String list, String code)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Object element : list(event, list)) {
            if (element instanceof Map<?, ?> interval && interval.get(code) instanceof Long said) {
                json.writeStartObject();
                // By the alphabet.
                if (code.compareTo(DURATION) < 0) {
                    json.writeNumberField(code, said);
                    json.writeNumberField(DURATION, number(interval, DURATION));
                } else {
                    json.writeNumberField(DURATION, number(interval, DURATION));
                    json.writeNumberField(code, said);
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void movies(JsonGenerator json, Event event) throws IOException {
        json.writeArrayFieldStart("v");
        for (Object element : list(event, "movies")) {
            if (element instanceof Map<?, ?> movie && isId(movie.get("i"))) {
                json.writeStartObject();
                json.writeNumberField(DURATION, number(movie, DURATION));
                JsonIds.write(json, "i", String.valueOf(movie.get("i")));
                json.writeNumberField("s", number(movie, "s"));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static boolean isId(@Nullable Object value) {
        return value instanceof Long || value instanceof String;
    }

    private static List<?> list(Event event, String name) {
        return event.metadata().get(name) instanceof List<?> list ? list : List.of();
    }

    private static long number(Map<?, ?> object, String key) {
        return object.get(key) instanceof Long number && number > 0 ? number : 0;
    }
}
