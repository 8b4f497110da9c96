package dev.footfall.servlet.events;

import dev.footfall.core.settings.IngestSettings;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventType;
import dev.footfall.event.EventTypes;
import dev.footfall.servlet.http.FieldReader;
import dev.footfall.servlet.http.JsonBatchReader;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Shown;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Reads one event. What has the wrong type becomes a fault of the draft, so that ingestion tells it together with what
 * it finds itself; fields that nobody knows are skipped, and null is as good as absent.
 */
final class EventReader implements JsonBatchReader.ObjectReader<SentEvent> {

    /** What an event is read from. */
    static final List<Parameter> FIELDS = List.of(
            Parameter.text("eventType").required(),
            Parameter.of("id", ValueKind.UUID),
            Parameter.of("orgId", ValueKind.ID),
            Parameter.of("assetId", ValueKind.ID),
            Parameter.of("userId", ValueKind.ID),
            Parameter.of("sessionId", ValueKind.ID),
            Parameter.of("configId", ValueKind.ID),
            Parameter.of("workspaceId", ValueKind.ID),
            Parameter.of("deviceId", ValueKind.ID),
            Parameter.of("visitorId", ValueKind.ID),
            Parameter.of("eventMetadata", ValueKind.OBJECT),
            Parameter.of("configuration", ValueKind.OBJECT),
            Parameter.of("metric", ValueKind.NUMBER),
            Parameter.of("occurredAt", ValueKind.INSTANT),
            Parameter.of("duration", ValueKind.INTEGER),
            Parameter.text("device"),
            Parameter.text("domain"),
            Parameter.text("country"),
            Parameter.text("platform"),
            Parameter.text("referer"));

    private final EventTypes types;
    private final IngestSettings limits;

    EventReader(EventTypes types, IngestSettings limits) {
        this.types = types;
        this.limits = limits;
    }

    @Override
    public SentEvent read(JsonParser parser, int index) throws IOException {
        EventDraft draft = EventDraft.of("");
        FieldReader fields = new FieldReader(parser, "event", new DraftFaults(draft), limits);
        String tenant = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            if (name.equals("orgId")) {
                tenant = fields.text(name);
            } else if (!readIdentity(fields, name, draft)) {
                readDetail(fields, name, draft);
            }
        }
        requireSaid(draft);
        return new SentEvent(draft, tenant);
    }

    private static boolean readIdentity(FieldReader fields, String name, EventDraft draft) throws IOException {
        switch (name) {
            case "eventType" -> {
                String type = fields.text(name);
                draft.type(type == null ? "" : type);
            }
            case "id" -> draft.id(fields.parsed(name, "a UUID of 36 characters", EventIdText::parse));
            case "assetId" -> draft.asset(fields.text(name));
            case "userId" -> draft.user(fields.text(name));
            case "sessionId" -> draft.session(fields.text(name));
            case "configId" -> draft.config(fields.text(name));
            case "workspaceId" -> draft.workspace(fields.text(name));
            case "deviceId" -> draft.device(fields.text(name));
            case "visitorId" -> draft.visitor(fields.text(name));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void readDetail(FieldReader fields, String name, EventDraft draft) throws IOException {
        switch (name) {
            case "eventMetadata" -> {
                Map<?, ?> metadata = fields.object(name);
                if (metadata != null) {
                    draft.metadata(metadata);
                }
            }
            case "configuration" -> {
                Map<?, ?> configuration = fields.object(name);
                if (configuration != null) {
                    draft.configuration(configuration);
                }
            }
            case "metric" -> {
                Double metric = fields.number(name);
                draft.metric(metric == null ? 1 : metric);
            }
            case "occurredAt" -> draft.occurredAt(fields.time(name));
            case "duration" -> draft.duration(fields.whole(name, "a whole number of ms, 0 or more"));
            case "device" -> draft.userAgent(fields.text(name));
            case "domain" -> draft.domain(fields.text(name));
            case "country" -> draft.country(fields.text(name));
            case "platform" -> draft.platform(fields.text(name));
            case "referer" -> draft.referer(fields.text(name));
            default -> fields.skip();
        }
    }

    /** A host in the same process may name a visitor instead; over HTTP the document asks for the session. */
    private void requireSaid(EventDraft draft) {
        if (draft.type().isEmpty()) {
            draft.fault("eventType", "eventType is required: the name of a type of event");
        } else if (draft.session() == null
                && types.find(draft.type()).filter(EventType::needsSession).isPresent()) {
            draft.fault("sessionId", "sessionId is required for " + Shown.value(draft.type()));
        }
    }
}
