package dev.footfall.event;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events of one tenant are meant. Conditions that are null or empty let every event through; the others must all
 * hold.
 *
 * @param range when they happened
 * @param types canonical names
 * @param workspaces events without a workspace match none of them
 * @param device the registered device
 * @param metadata what their metadata must contain, see {@link JsonObject#contains}
 * @param userAgent equal to the stored one
 * @param referer equal to the stored one
 * @param refererOrigin the origin of the stored referer, such as {@code https://shop.example}
 * @param bots whether events of robots are let through as well
 */
public record EventFilter(
        Tenant tenant,
        TimeRange range,
        Set<String> types,
        Set<String> workspaces,
        @Nullable String asset,
        @Nullable String user,
        @Nullable String session,
        @Nullable String visitor,
        @Nullable String device,
        JsonObject metadata,
        @Nullable String userAgent,
        @Nullable String referer,
        @Nullable String refererOrigin,
        boolean bots) {

    public EventFilter {
        types = Set.copyOf(types);
        workspaces = Set.copyOf(workspaces);
    }

    /** Everything of the tenant but what robots did. */
    public static EventFilter of(Tenant tenant) {
        return builder(tenant).build();
    }

    public static EventFilterBuilder builder(Tenant tenant) {
        return new EventFilterBuilder(tenant);
    }

    /** What every store must agree with. */
    public boolean matches(Event event) {
        return tenant.equals(event.tenant())
                && range.contains(event.occurredAt())
                && (bots || !event.bot())
                && (types.isEmpty() || types.contains(event.type()))
                && (workspaces.isEmpty() || (event.workspace() != null && workspaces.contains(event.workspace())))
                && equalTo(asset, event.asset())
                && equalTo(user, event.user())
                && equalTo(session, event.session())
                && equalTo(visitor, event.visitor())
                && equalTo(device, event.device())
                && equalTo(userAgent, event.userAgent())
                && equalTo(referer, event.referer())
                && (refererOrigin == null || Referer.isOf(event.referer(), refererOrigin))
                && event.metadata().contains(metadata);
    }

    private static boolean equalTo(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }
}
