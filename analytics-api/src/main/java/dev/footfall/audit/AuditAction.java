package dev.footfall.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with other people's data. */
public enum AuditAction {
    TOKEN_CREATED,
    TOKEN_REVOKED,
    /** An export was ordered; the target is its id. */
    EXPORT_ORDERED,
    /** The file of an export was fetched; the target is its id. */
    EXPORT_DOWNLOADED,
    /** Everything about a person was handed out. */
    PERSON_EXPORTED,
    ERASURE_BEGUN,
    ERASURE_DONE,
    /** What was too old was removed. */
    RETENTION_DONE,
    CATALOG_CHANGED,
    /** The audit trail was read. */
    AUDIT_READ,
    /** Tokens were listed. */
    TOKENS_READ;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /** The name that is stored and shown. */
    public String label() {
        return label;
    }

    public static Optional<AuditAction> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(action -> action.label.equals(label))
                .findFirst();
    }
}
