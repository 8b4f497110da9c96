package dev.footfall.core.json;

import dev.footfall.catalog.CatalogAsset;
import dev.footfall.event.Event;
import dev.footfall.event.JsonObject;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/** An event as it is printed: the fields that the events API documents, then the others. */
public final class EventJson {

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final double WHOLE_NUMBERS = 1L << 53;

    private EventJson() {}

    /**
     * Writes one.
     *
     * @param asset what the catalog says of its asset; null: nothing
     */
    public static void write(JsonGenerator json, Event event, @Nullable CatalogAsset asset) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id().toString());
        json.writeStringField("eventType", event.type());
        object(json, "eventMetadata", event.metadata());
        json.writeStringField("orgId", event.tenant().id());
        text(json, "assetId", event.asset());
        text(json, "assetName", asset == null ? null : asset.name());
        object(json, "assetMetadata", asset == null ? JsonObject.EMPTY : asset.metadata());
        text(json, "configId", event.config());
        object(json, "configuration", event.configuration());
        text(json, "userId", event.user());
        text(json, "sessionId", event.session());
        text(json, "device", event.userAgent());
        text(json, "referer", event.referer());
        time(json, "createdAt", event.createdAt());
        more(json, event);
        json.writeEndObject();
    }

    private static void more(JsonGenerator json, Event event) throws IOException {
        json.writeFieldName("metric");
        number(json, event.metric());
        time(json, "occurredAt", event.occurredAt());
        text(json, "workspaceId", event.workspace());
        text(json, "deviceId", event.device());
        text(json, "visitorId", event.visitor());
        text(json, "domain", event.domain());
        text(json, "country", event.country());
        text(json, "platform", event.platform());
        json.writeStringField("deviceCategory", event.category().label());
        json.writeFieldName("duration");
        JsonValues.write(json, event.duration());
        json.writeBooleanField("bot", event.bot());
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) throws IOException {
        json.writeFieldName(name);
        json.writeString(text);
    }

    private static void object(JsonGenerator json, String name, JsonObject object) throws IOException {
        json.writeFieldName(name);
        JsonValues.write(json, object.asMap());
    }

    private static void time(JsonGenerator json, String name, Instant time) throws IOException {
        json.writeStringField(name, MILLIS.format(time));
    }

    /** Whole numbers without a fraction: 1, not 1.0. */
    private static void number(JsonGenerator json, double number) throws IOException {
        if (Math.rint(number) == number && Math.abs(number) < WHOLE_NUMBERS) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(number);
        }
    }
}
