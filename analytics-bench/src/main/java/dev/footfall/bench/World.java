package dev.footfall.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

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

    String batch(int size) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            events.add(event());
        }
        return "[" + String.join(",", events) + "]";
    }
}
