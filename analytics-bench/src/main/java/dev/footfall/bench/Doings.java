package dev.footfall.bench;

import dev.footfall.event.EventDraft;
import dev.footfall.session.Session;
import java.util.SplittableRandom;
import java.util.UUID;

/** What people do in shops and with videos, one event after the other. */
final class Doings {

    static final int PRODUCTS = 1_000;
    static final int VIDEOS = 500;

    private static final Zipf PRODUCT = new Zipf(PRODUCTS);
    private static final Zipf VIDEO = new Zipf(VIDEOS);

    private Doings() {}

    /** Ids as catalogues have them; 0 is what is looked at most. */
    static String product(int place) {
        return new UUID(0x5b92_48ad_0000_4000L + place, 0xb3fb_f14a_2356_0000L).toString();
    }

    static String video(int place) {
        return "video-" + place;
    }

    static EventDraft inShop(int step, SplittableRandom random) {
        int kind = step == 0 ? 95 : random.nextInt(100);
        String product = product(PRODUCT.pick(random));
        if (kind < 45) {
            return EventDraft.of("product 3D view").asset(product);
        }
        if (kind < 60) {
            String action = random.nextInt(3) == 0 ? "scan" : "click";
            return EventDraft.of("product AR view")
                    .asset(product)
                    .metadata("action", action)
                    .detail(action);
        }
        if (kind < 85) {
            return EventDraft.of("product interaction")
                    .asset(product)
                    .metadata("part", "part-" + random.nextInt(50))
                    .metadata("color", random.nextBoolean() ? "walnut" : "oak");
        }
        return page("/products/" + product.substring(0, 8));
    }

    static EventDraft withVideos(int step, SplittableRandom random) {
        int kind = step == 0 ? 99 : random.nextInt(100);
        String video = video(VIDEO.pick(random));
        if (kind < 30) {
            return EventDraft.of("video view").asset(video);
        }
        if (kind < 65) {
            return EventDraft.of("video watch").asset(video).metric(1 + random.nextInt(60));
        }
        if (kind < 77) {
            return EventDraft.of("video quality")
                    .asset(video)
                    .metadata("playingMs", 20_000 + random.nextInt(20_000))
                    .metadata("bufferingMs", random.nextInt(1_500))
                    .metadata("bitrateKbps", 800 + random.nextInt(4_000));
        }
        return kind < 92 ? EventDraft.of("video " + rare(kind)).asset(video) : page("/videos/" + video);
    }

    private static String rare(int kind) {
        if (kind < 85) {
            return "complete";
        }
        return switch (kind) {
            case 85, 86, 87 -> "like";
            case 88, 89 -> "comment";
            case 90 -> "share";
            default -> "error";
        };
    }

    static EventDraft page(String path) {
        return EventDraft.of(Session.PAGE_VIEW)
                .metadata("path", path)
                .detail(path)
                .referer("https://shop.example/");
    }
}
