package dev.footfall.event;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an {@link EventFilter}; what is not said lets every event through, but robots' are left out. */
public final class EventFilterBuilder {

    private final Tenant tenant;
    private TimeRange range = TimeRange.ALL;
    private Collection<String> types = Set.of();
    private Collection<String> workspaces = Set.of();
    private @Nullable String asset;
    private @Nullable String user;
    private @Nullable String session;
    private @Nullable String visitor;
    private @Nullable String device;
    private JsonObject metadata = JsonObject.EMPTY;
    private @Nullable String userAgent;
    private @Nullable String referer;
    private @Nullable String refererOrigin;
    private boolean bots;

    EventFilterBuilder(Tenant tenant) {
        this.tenant = tenant;
    }

    public EventFilterBuilder range(TimeRange range) {
        this.range = range;
        return this;
    }

    /** Canonical names. */
    public EventFilterBuilder types(Collection<String> types) {
        this.types = types;
        return this;
    }

    public EventFilterBuilder workspaces(Collection<String> workspaces) {
        this.workspaces = workspaces;
        return this;
    }

    public EventFilterBuilder asset(@Nullable String asset) {
        this.asset = asset;
        return this;
    }

    public EventFilterBuilder user(@Nullable String user) {
        this.user = user;
        return this;
    }

    public EventFilterBuilder session(@Nullable String session) {
        this.session = session;
        return this;
    }

    public EventFilterBuilder visitor(@Nullable String visitor) {
        this.visitor = visitor;
        return this;
    }

    /** The id of the registered device. */
    public EventFilterBuilder device(@Nullable String device) {
        this.device = device;
        return this;
    }

    /** What the metadata must contain. */
    public EventFilterBuilder metadata(JsonObject metadata) {
        this.metadata = metadata;
        return this;
    }

    public EventFilterBuilder userAgent(@Nullable String userAgent) {
        this.userAgent = userAgent;
        return this;
    }

    public EventFilterBuilder referer(@Nullable String referer) {
        this.referer = referer;
        return this;
    }

    public EventFilterBuilder refererOrigin(@Nullable String refererOrigin) {
        this.refererOrigin = refererOrigin;
        return this;
    }

    /** Lets events of robots through as well. */
    public EventFilterBuilder includingBots() {
        this.bots = true;
        return this;
    }

    public EventFilter build() {
        return new EventFilter(
                tenant,
                range,
                Set.copyOf(types),
                Set.copyOf(workspaces),
                asset,
                user,
                session,
                visitor,
                device,
                metadata,
                userAgent,
                referer,
                refererOrigin,
                bots);
    }
}
