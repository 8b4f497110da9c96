package dev.footfall.core.ingest;

import dev.footfall.event.EventDraft;

/** Knows whether a draft says a field that its type cannot do without. */
final class RequiredField {

    private static final String METADATA = "eventMetadata.";

    private RequiredField() {}

    static boolean isSaid(String field, EventDraft draft) {
        if (field.startsWith(METADATA)) {
            return draft.metadata().get(field.substring(METADATA.length())) != null;
        }
        return switch (field) {
            case "assetId" -> draft.asset() != null;
            case "userId" -> draft.user() != null;
            case "sessionId" -> draft.session() != null;
            case "visitorId" -> draft.visitor() != null;
            case "deviceId" -> draft.device() != null;
            case "configId" -> draft.config() != null;
            case "workspaceId" -> draft.workspace() != null;
            case "duration" -> draft.duration() != null;
            default -> throw new IllegalStateException("no event has a field " + field);
        };
    }
}
