package dev.footfall.audit;

import dev.footfall.access.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, and with how many rows. It never says about whom.
 *
 * @param id unique; a later one is greater as unsigned bytes
 * @param at in whole milliseconds
 * @param actor what logs call the one who did it: the name of a token, {@code host} for the application itself
 * @param target what it was done to, such as the id of a token or of an export, or the kind of a person; null: nothing
 *     in particular
 * @param rows how many events, entries or lines; null: nobody counted
 * @param reference what the actor quotes, such as the number of a request; null: nothing
 */
public record AuditEntry(
        UUID id,
        Instant at,
        Tenant tenant,
        String actor,
        AuditAction action,
        @Nullable String target,
        @Nullable Long rows,
        @Nullable String reference) {}
