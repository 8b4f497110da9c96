package dev.footfall.event;

import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.visitor.Client;
import dev.footfall.visitor.TrafficSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is offered: only its type must be said, ingestion fills in the rest. Its setters never throw: what is
 * wrong with a value is told when the draft is offered. Not safe for use by several threads; whoever keeps a draft
 * copies it.
 *
 * <pre>{@code
 * analytics.track(EventDraft.of("product interaction").asset("chair-7").session(sessionId).metadata("part", "armrest"));
 * }</pre>
 */
public final class EventDraft {

    private String type;
    private @Nullable UUID id;
    private @Nullable Tenant tenant;
    private @Nullable Instant occurredAt;
    private @Nullable Instant createdAt;
    private @Nullable String workspace;
    private @Nullable String asset;
    private @Nullable String user;
    private @Nullable String session;
    private @Nullable String visitor;
    private @Nullable String device;
    private @Nullable String config;
    private double metric = 1;
    private @Nullable Long duration;
    private @Nullable String userAgent;
    private @Nullable DeviceCategory category;
    private @Nullable String platform;
    private boolean bot;
    private @Nullable String country;
    private @Nullable String domain;
    private @Nullable String referer;
    private @Nullable TrafficSource source;
    private Client client = Client.UNKNOWN;
    private JsonObject configuration = JsonObject.EMPTY;
    private JsonObject metadata = JsonObject.EMPTY;
    private @Nullable Map<String, @Nullable Object> entries;
    private @Nullable String detail;
    private List<Part> parts = List.of();
    private final DraftFaults faults = new DraftFaults();

    private EventDraft(String type) {
        this.type = type;
    }

    /** A draft of that type: the name of an {@link EventType}, in any of its spellings. */
    public static EventDraft of(String type) {
        return new EventDraft(type);
    }

    /** A draft that says what this one says now. */
    public EventDraft copy() {
        EventDraft copy = new EventDraft(type);
        copy.id = id;
        copy.tenant = tenant;
        copy.occurredAt = occurredAt;
        copy.createdAt = createdAt;
        copy.workspace = workspace;
        copy.asset = asset;
        copy.user = user;
        copy.session = session;
        copy.visitor = visitor;
        copy.device = device;
        copy.config = config;
        copy.metric = metric;
        copy.duration = duration;
        copy.userAgent = userAgent;
        copy.category = category;
        copy.platform = platform;
        copy.bot = bot;
        copy.country = country;
        copy.domain = domain;
        copy.referer = referer;
        copy.source = source;
        copy.client = client;
        copy.configuration = configuration;
        copy.metadata = metadata();
        copy.detail = detail;
        copy.parts = parts;
        copy.faults.addAll(faults);
        return copy;
    }

    /**
     * The event, as it is to be stored.
     *
     * @throws NullPointerException if the id, the tenant or one of the times is not said
     */
    public Event toEvent() {
        return DraftedEvent.of(this);
    }

    public String type() {
        return type;
    }

    public EventDraft type(String type) {
        this.type = type;
        return this;
    }

    public @Nullable UUID id() {
        return id;
    }

    /** Names the event, so that offering it again is harmless; generated when not said. */
    public EventDraft id(@Nullable UUID id) {
        this.id = id;
        return this;
    }

    public @Nullable Tenant tenant() {
        return tenant;
    }

    /** Whose it is; the application's own when not said. */
    public EventDraft tenant(@Nullable Tenant tenant) {
        this.tenant = tenant;
        return this;
    }

    public @Nullable Instant occurredAt() {
        return occurredAt;
    }

    /** When it happened, cut to ms; now when not said. */
    public EventDraft occurredAt(@Nullable Instant occurredAt) {
        this.occurredAt = occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MILLIS);
        return this;
    }

    public @Nullable Instant createdAt() {
        return createdAt;
    }

    /** When it was received, cut to ms; set by ingestion. */
    public EventDraft createdAt(@Nullable Instant createdAt) {
        this.createdAt = createdAt == null ? null : createdAt.truncatedTo(ChronoUnit.MILLIS);
        return this;
    }

    public @Nullable String workspace() {
        return workspace;
    }

    public EventDraft workspace(@Nullable String workspace) {
        this.workspace = workspace;
        return this;
    }

    public @Nullable String asset() {
        return asset;
    }

    public EventDraft asset(@Nullable String asset) {
        this.asset = asset;
        return this;
    }

    public @Nullable String user() {
        return user;
    }

    /** Who did it, as the host names its users. */
    public EventDraft user(@Nullable String user) {
        this.user = user;
        return this;
    }

    public @Nullable String session() {
        return session;
    }

    /** The browsing session; found from the visitor when not said. */
    public EventDraft session(@Nullable String session) {
        this.session = session;
        return this;
    }

    public @Nullable String visitor() {
        return visitor;
    }

    /** A pseudonym of who did it; derived from the client when not said. */
    public EventDraft visitor(@Nullable String visitor) {
        this.visitor = visitor;
        return this;
    }

    public @Nullable String device() {
        return device;
    }

    public EventDraft device(@Nullable String device) {
        this.device = device;
        return this;
    }

    public @Nullable String config() {
        return config;
    }

    public EventDraft config(@Nullable String config) {
        this.config = config;
        return this;
    }

    public double metric() {
        return metric;
    }

    /** An amount of the sender's own; 1 when not said. */
    public EventDraft metric(double metric) {
        this.metric = metric;
        return this;
    }

    public @Nullable Long duration() {
        return duration;
    }

    public EventDraft duration(@Nullable Long duration) {
        this.duration = duration;
        return this;
    }

    public @Nullable String userAgent() {
        return userAgent;
    }

    /** The visitor's; the client's when not said. */
    public EventDraft userAgent(@Nullable String userAgent) {
        this.userAgent = userAgent;
        return this;
    }

    public @Nullable DeviceCategory category() {
        return category;
    }

    /** Told from the User-Agent when not said. */
    public EventDraft category(@Nullable DeviceCategory category) {
        this.category = category;
        return this;
    }

    public @Nullable String platform() {
        return platform;
    }

    /** Told from the User-Agent when not said. */
    public EventDraft platform(@Nullable String platform) {
        this.platform = platform;
        return this;
    }

    public boolean bot() {
        return bot;
    }

    public EventDraft bot(boolean bot) {
        this.bot = bot;
        return this;
    }

    public @Nullable String country() {
        return country;
    }

    /** ISO 3166-1 alpha-2 in capitals; told from the client when not said. */
    public EventDraft country(@Nullable String country) {
        this.country = country;
        return this;
    }

    public @Nullable String domain() {
        return domain;
    }

    /** The host of the embedding page; told from the client when not said. */
    public EventDraft domain(@Nullable String domain) {
        this.domain = domain;
        return this;
    }

    public @Nullable String referer() {
        return referer;
    }

    /** The page; the client's when not said. */
    public EventDraft referer(@Nullable String referer) {
        this.referer = referer;
        return this;
    }

    public @Nullable TrafficSource source() {
        return source;
    }

    /** What brought the visitor; told by ingestion when not said. */
    public EventDraft source(@Nullable TrafficSource source) {
        this.source = source;
        return this;
    }

    public Client client() {
        return client;
    }

    /** Who sent it; only used to fill in what is not said. */
    public EventDraft client(@Nullable Client client) {
        this.client = client == null ? Client.UNKNOWN : client;
        return this;
    }

    public JsonObject configuration() {
        return configuration;
    }

    /** Replaces the configuration; see {@link JsonObject#of(Map)} for what it may hold. */
    public EventDraft configuration(@Nullable Map<?, ?> configuration) {
        return configuration(faults.json("configuration", configuration));
    }

    public EventDraft configuration(@Nullable JsonObject configuration) {
        this.configuration = configuration == null ? JsonObject.EMPTY : configuration;
        return this;
    }

    public JsonObject metadata() {
        if (entries != null) {
            metadata = faults.json("eventMetadata", entries);
            entries = null;
        }
        return metadata;
    }

    /** Replaces all metadata; see {@link JsonObject#of(Map)} for what it may hold. */
    public EventDraft metadata(@Nullable Map<?, ?> metadata) {
        return metadata(faults.json("eventMetadata", metadata));
    }

    /** Replaces all metadata. */
    public EventDraft metadata(@Nullable JsonObject metadata) {
        this.metadata = metadata == null ? JsonObject.EMPTY : metadata;
        this.entries = null;
        return this;
    }

    /** Adds to the metadata. */
    public EventDraft metadata(String key, @Nullable Object value) {
        if (entries == null) {
            entries = new LinkedHashMap<>(metadata.asMap());
        }
        entries.put(key, value);
        return this;
    }

    public @Nullable String detail() {
        return detail;
    }

    /** What it is told apart by in counts, see {@link EventType#detail}; set by ingestion. */
    public EventDraft detail(@Nullable String detail) {
        this.detail = detail;
        return this;
    }

    public List<Part> parts() {
        return parts;
    }

    /** Replaces all parts. */
    public EventDraft parts(@Nullable List<Part> parts) {
        try {
            this.parts = parts == null ? List.of() : List.copyOf(parts);
        } catch (NullPointerException e) {
            fault("parts", "parts must not hold null");
        }
        return this;
    }

    /** What its setters, or the parser that called them, found wrong. */
    public List<Fault> faults() {
        metadata();
        return faults.all();
    }

    /** Notes that something wrong was said, for the answer to tell: the first of each field, 100 at most. */
    public EventDraft fault(String field, String message) {
        faults.add(field, message);
        return this;
    }
}
