package dev.footfall.testkit;

import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a visitor may do, with what each deed carries. */
final class RandomDeeds {

    private static final List<String> COLOURS = List.of("oak", "ash", "Ebenholz schwarz", "桜");

    private RandomDeeds() {}

    static EventDraft next(Random random, EventDraft draft) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> draft.type("page view").metadata("path", "/chairs/" + random.nextInt(4));
            case 2, 3 -> product(random, draft, "product 3D view");
            case 4 ->
                product(random, draft, "product AR view").metadata("action", random.nextBoolean() ? "click" : "scan");
            case 5, 6 ->
                product(random, draft, "product interaction")
                        .metadata("view", pair("angle", random.nextInt(4) * 90, "zoom", random.nextInt(3) / 2.0));
            case 7 -> product(random, draft, "product cart-add").metric(random.nextInt(1, 4));
            case 8 -> video(random, draft, "video view").duration((long) random.nextInt(600_000));
            case 9 -> video(random, draft, "video watch").metric(random.nextInt(300) / 10.0);
            case 10 -> report(random, draft);
            default -> viewerSession(random, draft);
        };
    }

    private static EventDraft product(Random random, EventDraft draft, String type) {
        return draft.type(type)
                .asset("product-" + random.nextInt(5))
                .config("config-" + random.nextInt(3))
                .configuration(Map.of("colour", RandomPick.one(random, COLOURS)))
                .metadata("colour", RandomPick.one(random, COLOURS))
                .metadata("tags", COLOURS.subList(0, random.nextInt(COLOURS.size())));
    }

    private static EventDraft video(Random random, EventDraft draft, String type) {
        return draft.type(type).asset("video-" + random.nextInt(3)).metadata("position", random.nextInt(5));
    }

    private static EventDraft report(Random random, EventDraft draft) {
        String colour = RandomPick.one(random, COLOURS);
        int state = random.nextInt(3);
        return draft.type("report created")
                .asset(String.valueOf(random.nextInt(1_000)))
                .user("user-" + random.nextInt(3))
                .metadata("state", pair("id", state, "name", "state " + state))
                .metadata("fields", List.of(pair("id", 7, "selections", List.of(Map.of("name", colour)))))
                .parts(List.of(Part.of("field", "7", colour), Part.of("image", "image-" + state, null)));
    }

    private static EventDraft viewerSession(Random random, EventDraft draft) {
        long looked = random.nextInt(1, 30_000);
        return draft.type("viewer session")
                .device("device-" + random.nextInt(4))
                .duration(2 * looked)
                .metadata("age", random.nextInt(4))
                .metadata("gender", random.nextInt(2))
                .metadata("attention", List.of(pair("a", 1, "d", looked), pair("a", 0, "d", looked)))
                .parts(List.of(
                        Part.interval("attention", "1", 0, looked), Part.interval("attention", "0", looked, looked)));
    }

    /** In this order, which Map.of changes from one run to the next. */
    private static Map<String, Object> pair(String key, Object value, String otherKey, Object otherValue) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(key, value);
        pair.put(otherKey, otherValue);
        return pair;
    }
}
