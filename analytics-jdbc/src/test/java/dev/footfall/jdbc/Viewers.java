package dev.footfall.jdbc;

import dev.footfall.audience.Device;
import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seeded events of what screens see, and of the screens themselves, with ids of all kinds. */
final class Viewers {

    static final List<String> MOVIES = List.of("7", "summer", "1,2,3:4", "", "5:", "-", "🎬 Café", "0012", "a\nb'\"");
    private static final List<String> SCREENS = List.of("1", "10", "2", "door ✓", "😀", "\uFF21");

    private final Random random;

    Viewers(long seed) {
        this.random = new Random(seed);
    }

    List<Event> sessions(int size) {
        List<Event> events = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            events.add(session());
        }
        return events;
    }

    Event session() {
        Map<String, @Nullable Object> metadata = new HashMap<>();
        metadata.put("age", random.nextInt(-1, 5));
        metadata.put("gender", random.nextInt(-1, 3));
        metadata.put("attention", intervals("a", 0, 2, random.nextInt(4)));
        metadata.put("emotions", intervals("e", -1, 4, random.nextInt(4)));
        metadata.put("movies", movies());
        return draft(ViewerSession.TYPE)
                .workspace(maybe("shop-" + random.nextInt(3)))
                .device(maybe(screen()))
                .duration(random.nextInt(3) == 0 ? null : Long.valueOf(random.nextInt(5) * 1000L))
                .metadata(metadata)
                .bot(random.nextInt(20) == 0)
                .toEvent();
    }

    private List<Map<String, Integer>> intervals(String code, int from, int to, int count) {
        List<Map<String, Integer>> intervals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            intervals.add(Map.of(code, random.nextInt(from, to), "d", random.nextInt(4) * 500));
        }
        return intervals;
    }

    private List<Map<String, Object>> movies() {
        List<Map<String, Object>> movies = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String movie = MOVIES.get(random.nextInt(MOVIES.size()));
            movies.add(Map.of("i", movie, "s", random.nextInt(2000), "d", random.nextInt(3) * 700));
        }
        return movies;
    }

    List<Event> ofDevices(int size) {
        List<String> types = List.of(Device.REGISTERED, Device.HEARTBEAT, Device.FROZEN, Device.UNFROZEN);
        List<Event> events = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Map<String, @Nullable Object> metadata = new HashMap<>();
            metadata.put("name", maybe("Screen " + i));
            metadata.put("acl", List.of("ann's", i, "b\"ob"));
            metadata.put("site", random.nextInt(3));
            metadata.put("ip", maybe("192.0.2." + i % 200));
            metadata.put("connection", maybe("c" + i));
            events.add(draft(types.get(random.nextInt(types.size())))
                    .device(screen())
                    .metadata(metadata)
                    .toEvent());
        }
        return events;
    }

    private String screen() {
        return SCREENS.get(random.nextInt(SCREENS.size()));
    }

    private @Nullable String maybe(String text) {
        return random.nextInt(4) == 0 ? null : text;
    }

    /** Of few times, so that some are equal; received up to a second earlier or later. */
    private EventDraft draft(String type) {
        Instant at = Events.NOON.plusMillis(random.nextInt(8) * 500_000L + random.nextInt(2));
        return EventDraft.of(type)
                .id(new UUID(random.nextLong(), random.nextLong()))
                .tenant(Events.SHOP)
                .occurredAt(at)
                .createdAt(at.plusMillis(random.nextInt(-1000, 1000)));
    }
}
