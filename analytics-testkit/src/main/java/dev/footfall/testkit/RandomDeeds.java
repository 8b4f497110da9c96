package dev.footfall.testkit;

import dev.footfall.audience.Device;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import dev.footfall.user.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a visitor may do, with what each deed carries. */
final class RandomDeeds {

    private static final List<String> COLOURS = List.of("oak", "ash", "Ebenholz schwarz", "桜");

    /** Some of them trip up a store that is careless with text. */
    private static final List<String> PRODUCTS =
            List.of("product-1", "Product-1", "product_1", "O'Brien's %; --", "back\\slash", "🪑", "\uffee", "\"\"");

    private static final List<String> DEVICES =
            List.of("device-1", "device-2", "Device-2", "5315", "O'Brien's %", "🪑", "\uffee");

    private static final List<String> REPORTS = List.of("", "r_", "🪑");

    private RandomDeeds() {}

    static EventDraft next(Random random, EventDraft draft) {
        return switch (random.nextInt(23)) {
            case 0, 1 -> draft.type("page view").metadata("path", "/chairs/" + random.nextInt(4));
            case 2, 3 -> product(random, draft, "product 3D view");
            case 4 ->
                product(random, draft, "product AR view").metadata("action", random.nextBoolean() ? "click" : "scan");
            case 5, 6 ->
                product(random, draft, "product interaction")
                        .metadata("view", pair("angle", random.nextInt(4) * 90, "zoom", random.nextInt(3) / 2.0));
            case 7 -> product(random, draft, "product cart-add").metric(random.nextInt(1, 4));
            case 8 -> video(random, draft, "video view").duration((long) random.nextInt(600_000));
            case 9 -> video(random, draft, "video watch").metric(random.nextInt(300) / 8.0);
            case 10 -> reportCreated(random, draft);
            case 11 -> withState(random, aReport(random, draft, "report state changed"));
            case 12 -> aReport(random, draft, "report read");
            case 13, 14 -> alert(random, draft);
            case 15 -> deviceRegistered(random, draft);
            case 16 ->
                draft.type(Device.HEARTBEAT)
                        .device(aDevice(random))
                        .metadata("ip", "192.0.2." + random.nextInt(4))
                        .metadata("connection", "connection-" + random.nextInt(3));
            case 17 -> draft.type(Device.FROZEN).device(aDevice(random));
            case 18 -> draft.type(Device.UNFROZEN).device(aDevice(random));
            case 19 -> signup(random, draft);
            default -> RandomViewing.next(random, draft, aDevice(random));
        };
    }

    private static EventDraft signup(Random random, EventDraft draft) {
        draft.type(User.SIGNUP);
        return random.nextInt(4) == 0 ? draft : draft.metadata("source", random.nextBoolean() ? "paid" : "organic");
    }

    private static EventDraft product(Random random, EventDraft draft, String type) {
        return draft.type(type)
                .asset(RandomPick.one(random, PRODUCTS))
                .config("config-" + random.nextInt(3))
                .configuration(Map.of("colour", RandomPick.one(random, COLOURS)))
                .metadata("colour", RandomPick.one(random, COLOURS))
                .metadata("tags", COLOURS.subList(0, random.nextInt(COLOURS.size())));
    }

    private static EventDraft video(Random random, EventDraft draft, String type) {
        return draft.type(type).asset("video-" + random.nextInt(3)).metadata("position", random.nextInt(5));
    }

    private static EventDraft reportCreated(Random random, EventDraft draft) {
        int colour = random.nextInt(COLOURS.size());
        String name = COLOURS.get(colour);
        return withState(random, aReport(random, draft, "report created"))
                .metadata("fields", List.of(pair("id", 7, "selections", List.of(Map.of("name", name)))))
                .parts(List.of(
                        new Part("field", "7", name, colour == 0 ? null : "colour-" + colour, null, null),
                        Part.of("image", "image-" + colour, null)));
    }

    /** Few enough that each of them is created, changed and read again and again. */
    private static EventDraft aReport(Random random, EventDraft draft, String type) {
        return draft.type(type)
                .asset(RandomPick.one(random, REPORTS) + random.nextInt(20))
                .user("user-" + random.nextInt(3));
    }

    private static EventDraft withState(Random random, EventDraft draft) {
        int state = random.nextInt(4);
        return draft.metadata("state", state == 0 ? Map.of("id", "0") : pair("id", state, "name", "state " + state));
    }

    private static EventDraft alert(Random random, EventDraft draft) {
        return aReport(random, draft, random.nextBoolean() ? "alert sent" : "alert opened")
                .metadata("alertId", random.nextInt(4));
    }

    private static EventDraft deviceRegistered(Random random, EventDraft draft) {
        return draft.type(Device.REGISTERED)
                .device(aDevice(random))
                .metadata("name", "Screen " + RandomPick.one(random, COLOURS))
                .metadata("acl", List.of("user-" + random.nextInt(3), random.nextInt(3)))
                .metadata("orientation", random.nextInt(2))
                .metadata("site", RandomPick.one(random, COLOURS));
    }

    private static String aDevice(Random random) {
        return RandomPick.one(random, DEVICES);
    }

    /** In this order, which Map.of changes from one run to the next. */
    private static Map<String, Object> pair(String key, Object value, String otherKey, Object otherValue) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(key, value);
        pair.put(otherKey, otherValue);
        return pair;
    }
}
