package dev.footfall.servlet.admin;

import dev.footfall.privacy.Privacy;
import dev.footfall.privacy.Subject;
import dev.footfall.privacy.Subject.Kind;
import dev.footfall.servlet.http.Administration;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import java.io.IOException;
import java.io.OutputStream;

/** What people of the caller's tenant may ask for: to be told everything about them, and to be forgotten. */
final class People {

    private static final int MAX_LENGTH = 128;

    private final Administration administration;

    People(Administration administration) {
        this.administration = administration;
    }

    void export(Call call, Kind kind, String id) throws IOException {
        Subject subject = subject(call, kind, id);
        String reference = reference(call);
        if ("HEAD".equals(call.exchange().request().getMethod())) {
            requireKnown(call, subject);
            return;
        }
        OutputStream body = call.exchange().body();
        if (!privacy(call).export(subject, reference, body)) {
            throw unknown(kind);
        }
    }

    /** Nothing is handed out, so nobody has to be told. */
    private void requireKnown(Call call, Subject subject) throws IOException {
        if (!privacy(call).knows(subject)) {
            throw unknown(subject.kind());
        }
        call.exchange().stream(json -> {});
    }

    void erase(Call call, Kind kind, String id) throws IOException {
        long erased = privacy(call).erase(subject(call, kind, id), reference(call));
        if (erased == 0) {
            throw unknown(kind);
        }
        call.exchange().answer(200, json -> {
            json.writeStartObject();
            json.writeNumberField("erased", erased);
            json.writeEndObject();
        });
    }

    private Privacy privacy(Call call) {
        return administration.privacy().apply(call.actor());
    }

    private static Subject subject(Call call, Kind kind, String id) {
        if (id.length() > MAX_LENGTH) {
            throw Problem.invalidRequest("id must have 1 to " + MAX_LENGTH + " characters, has " + id.length());
        }
        return new Subject(call.tenant(), kind, id);
    }

    private static String reference(Call call) {
        String reference = call.query().single("reference");
        if (reference == null) {
            return "";
        }
        if (reference.length() > MAX_LENGTH || reference.codePoints().anyMatch(Character::isISOControl)) {
            throw Problem.invalidRequest("reference must be at most " + MAX_LENGTH
                    + " characters that can be printed, was " + Shown.value(reference));
        }
        return reference;
    }

    private static Problem unknown(Kind kind) {
        return Problem.of(404, kind.label() + "_not_found", "nothing is known of such a " + kind.label());
    }
}
