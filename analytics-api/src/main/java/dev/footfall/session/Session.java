package dev.footfall.session;

import dev.footfall.access.Tenant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one visitor did without a long pause: derived from events alone, kept by the store in the transaction of the
 * events. What robots did is no part of any session.
 *
 * @param id unique in the tenant
 * @param visitor whose session it is: the greatest visitor id among its events by Unicode code points, which is the
 *     only one unless a client mixes them; null when no event names one
 * @param startedAt when its first event happened
 * @param endedAt when its last event happened
 * @param events how many events it has
 */
public record Session(
        Tenant tenant, String id, @Nullable String visitor, Instant startedAt, Instant endedAt, long events) {}
