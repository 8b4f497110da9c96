package dev.footfall.query;

import dev.footfall.event.Event;
import dev.footfall.event.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record EventFact(Event event) implements FactRow {

    @Override
    public Instant at() {
        return event.occurredAt();
    }

    @Override
    public @Nullable String text(Attribute attribute) {
        return switch (attribute) {
            case TYPE -> event.type();
            case ASSET -> event.asset();
            case WORKSPACE -> event.workspace();
            case USER -> event.user();
            case VIEWER -> viewer();
            case SESSION_ID -> event.session();
            case VISITOR -> event.visitor();
            case DEVICE -> event.device();
            case DEVICE_CATEGORY -> event.category().label();
            case PLATFORM -> event.platform();
            case COUNTRY -> event.country();
            case DOMAIN -> event.domain();
            case DETAIL -> event.detail();
            case USER_AGENT -> event.userAgent();
            case REFERER -> event.referer();
            default -> null;
        };
    }

    private @Nullable String viewer() {
        if (event.user() != null) {
            return "user " + event.user();
        }
        if (event.visitor() != null) {
            return "visitor " + event.visitor();
        }
        return event.session() == null ? null : "session " + event.session();
    }

    @Override
    public @Nullable Double number(Attribute attribute) {
        if (attribute == Attribute.METRIC) {
            return event.metric();
        }
        Long duration = attribute == Attribute.DURATION ? event.duration() : null;
        return duration == null ? null : (double) duration;
    }

    @Override
    public JsonObject metadata() {
        return event.metadata();
    }
}
