package dev.footfall.event;

import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.visitor.TrafficSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as it is stored: once per tenant and id, never changed. Made by
 * {@link EventDraft#toEvent()}.
 *
 * @param id names the event in its tenant
 * @param type the canonical name of its {@link EventType}
 * @param occurredAt when it happened, in ms
 * @param createdAt when it was received, in ms
 * @param workspace the part of the tenant it belongs to
 * @param asset what was viewed or acted on
 * @param user who did it, as the host names its users
 * @param session the browsing session it belongs to
 * @param visitor who did it, as a pseudonym
 * @param device the registered device that saw it
 * @param config the id of the asset's configuration
 * @param configuration the asset's configuration itself
 * @param metadata whatever else the sender says
 * @param detail the one value of the metadata that its type is counted by, see {@link EventType#detail}
 * @param metric an amount that the sender defines; 1 unless said
 * @param duration how long it lasted, in ms
 * @param userAgent the User-Agent of the visitor's browser
 * @param category the kind of device the User-Agent speaks of
 * @param platform {@code web}, {@code ios}, {@code windows} …
 * @param bot whether a robot did it, so that no count includes it unless asked to
 * @param country ISO 3166-1 alpha-2, in capitals
 * @param domain the host of the page that the asset was embedded in
 * @param referer the page that the event was sent from
 * @param source what brought the visitor, as far as this event tells; null if it tells nothing of that
 * @param parts its countable pieces
 */
public record Event(
        UUID id,
        Tenant tenant,
        String type,
        Instant occurredAt,
        Instant createdAt,
        @Nullable String workspace,
        @Nullable String asset,
        @Nullable String user,
        @Nullable String session,
        @Nullable String visitor,
        @Nullable String device,
        @Nullable String config,
        JsonObject configuration,
        JsonObject metadata,
        @Nullable String detail,
        double metric,
        @Nullable Long duration,
        @Nullable String userAgent,
        DeviceCategory category,
        @Nullable String platform,
        boolean bot,
        @Nullable String country,
        @Nullable String domain,
        @Nullable String referer,
        @Nullable TrafficSource source,
        List<Part> parts) {

    public Event {
        parts = List.copyOf(parts);
    }
}
