package dev.footfall.bench;

import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Events as a busy shop sends them: a few hundred bytes each, some thousands of sessions, a little metadata. */
final class World {

    static final String TENANT = "d7e8d7a2-93b1-43d5-bf20-32195396598c";
    private static final String[] TYPES = {
        "product interaction", "product 3D view", "page view", "product configuration set", "product cart-add"
    };

    private final Random random;

    World(long seed) {
        random = new Random(seed);
    }

    /** The JSON of one event, without an id: the server makes one. */
    String event() {
        return "{\"eventType\":\"" + TYPES[random.nextInt(TYPES.length)]
                + "\",\"eventMetadata\":{\"color\":\"walnut\",\"part\":\"p-"
                + random.nextInt(50) + "\",\"path\":\"/products/" + random.nextInt(500) + "\"},\"orgId\":\"" + TENANT
                + "\",\"assetId\":\"bee4a155-5b92-48ad-b3fb-f14a23563" + (100 + random.nextInt(800))
                + "\",\"userId\":\"u-" + random.nextInt(20_000)
                + "\",\"sessionId\":\"553eedf9-a42e-465e-a833-" + (100_000_000_000L + random.nextInt(5000))
                + "\",\"metric\":1}";
    }

    /** An event like these, with whatever a server makes of it. */
    Event stored() {
        Instant now = Instant.now();
        return EventDraft.of(TYPES[random.nextInt(TYPES.length)])
                .id(new UUID(now.toEpochMilli() << 16 | 0x7000, random.nextLong()))
                .tenant(Tenant.of(TENANT))
                .occurredAt(now)
                .createdAt(now)
                .metadata("color", "walnut")
                .metadata("part", "p-" + random.nextInt(50))
                .metadata("path", "/products/" + random.nextInt(500))
                .asset("bee4a155-5b92-48ad-b3fb-f14a23563" + (100 + random.nextInt(800)))
                .user("u-" + random.nextInt(20_000))
                .session("553eedf9-a42e-465e-a833-" + (100_000_000_000L + random.nextInt(5000)))
                .userAgent("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36")
                .category(DeviceCategory.DESKTOP)
                .platform("web")
                .toEvent();
    }

    String batch(int size) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            events.add(event());
        }
        return "[" + String.join(",", events) + "]";
    }
}
