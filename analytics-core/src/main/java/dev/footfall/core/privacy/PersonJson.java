package dev.footfall.core.privacy;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.core.json.EventJson;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventPage;
import dev.footfall.privacy.Subject;
import dev.footfall.privacy.Subject.Kind;
import dev.footfall.session.Session;
import dev.footfall.thirdparty.jackson.core.JsonFactory;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.thirdparty.jackson.core.StreamWriteFeature;
import dev.footfall.user.User;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that is known of a person, as one JSON object. */
record PersonJson(AnalyticsStore store) {

    private static final int AT_ONCE = 500;

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** If it fails, what was written is no JSON: nobody must think it whole. */
    void write(Subject subject, OutputStream to) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(to);
        json.writeStartObject();
        json.writeObjectFieldStart("subject");
        json.writeStringField("kind", subject.kind().label());
        json.writeStringField("id", subject.id());
        json.writeStringField("orgId", subject.tenant().id());
        json.writeEndObject();
        profile(json, subject);
        Set<String> sessions = new TreeSet<>();
        events(json, subject, sessions);
        sessions(json, subject, sessions);
        json.writeEndObject();
        json.close();
    }

    private boolean has(Capability capability) {
        return store.capabilities().contains(capability);
    }

    private void profile(JsonGenerator json, Subject subject) throws IOException {
        json.writeFieldName("profile");
        if (subject.kind() != Kind.USER) {
            json.writeNull();
            return;
        }
        Optional<User> user =
                has(Capability.USERS) ? store.users().find(subject.tenant(), subject.id()) : Optional.empty();
        @Nullable
        CatalogUser named = has(Capability.CATALOG)
                ? store.catalog().users(subject.tenant(), List.of(subject.id())).get(subject.id())
                : null;
        json.writeStartObject();
        text(json, "firstName", named == null ? null : named.firstName());
        text(json, "lastName", named == null ? null : named.lastName());
        text(
                json,
                "firstSeenAt",
                user.map(found -> found.firstSeen().toString()).orElse(null));
        text(
                json,
                "signupSource",
                user.map(User::signup).map(User.Signup::source).orElse(null));
        json.writeEndObject();
    }

    private void events(JsonGenerator json, Subject subject, Set<String> sessions) throws IOException {
        json.writeArrayFieldStart("events");
        EventCursor after = null;
        do {
            EventPage page = store.privacy().about(subject, after, AT_ONCE);
            for (Event event : page.events()) {
                EventJson.write(json, event, null);
                if (event.session() != null) {
                    sessions.add(event.session());
                }
            }
            after = page.next();
        } while (after != null);
        json.writeEndArray();
    }

    private void sessions(JsonGenerator json, Subject subject, Set<String> ids) throws IOException {
        json.writeArrayFieldStart("sessions");
        if (has(Capability.SESSIONS)) {
            for (String id : ids) {
                Optional<Session> session = store.sessions().find(subject.tenant(), id);
                if (session.isPresent()) {
                    write(json, session.get());
                }
            }
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Session session) throws IOException {
        json.writeStartObject();
        text(json, "id", session.id());
        text(json, "startedAt", session.startedAt().toString());
        text(json, "endedAt", session.endedAt().toString());
        json.writeNumberField("events", session.events());
        json.writeNumberField("pageViews", session.pageViews());
        text(json, "source", session.entry().source().label());
        text(json, "deviceCategory", session.entry().category().label());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) throws IOException {
        json.writeFieldName(name);
        json.writeString(text);
    }
}
