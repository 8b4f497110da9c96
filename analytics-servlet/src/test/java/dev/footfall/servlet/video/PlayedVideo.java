package dev.footfall.servlet.video;

import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a video, as it was sent.
 *
 * @param amount seconds watched, or ms played
 */
record PlayedVideo(
        UUID id,
        String type,
        String video,
        Instant at,
        String session,
        @Nullable String visitor,
        @Nullable String user,
        @Nullable String workspace,
        @Nullable String country,
        @Nullable String device,
        @Nullable String platform,
        boolean robot,
        double amount,
        int buffering,
        @Nullable Integer kbps) {

    private static final String[] TYPES = {
        "view",
        "view",
        "view",
        "watch",
        "watch",
        "complete",
        "like",
        "comment",
        "share",
        "upload",
        "quality",
        "quality",
        "error"
    };

    static PlayedVideo random(Random random, Instant from, Instant to) {
        int session = random.nextInt(120);
        String type = one(random, TYPES);
        String device = orNone(random, "desktop", "mobile");
        String[] platforms = {"web", "ios", "android"};
        return new PlayedVideo(
                new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | Long.MIN_VALUE),
                type,
                "video-" + (int) Math.sqrt(random.nextInt(200)),
                Instant.ofEpochMilli(random.nextLong(from.toEpochMilli(), to.toEpochMilli())),
                "n" + session,
                // The same names for users, visitors and sessions.
                session % 3 == 0 ? null : "n" + session % 20,
                session % 4 == 0 ? "n" + session % 7 : null,
                orNone(random, "north", "south", "east"),
                orNone(random, "US", "DE", "JP", "GB"),
                device,
                // A browser that is known tells its platform.
                device == null ? orNone(random, platforms) : one(random, platforms),
                random.nextInt(12) == 0,
                type.equals("watch") ? random.nextInt(400) / 8.0 : random.nextInt(60_000),
                random.nextInt(2_000),
                random.nextInt(3) == 0 ? null : random.nextInt(6_000));
    }

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private static @Nullable String orNone(Random random, String... values) {
        int place = random.nextInt(values.length + 1);
        return place == values.length ? null : values[place];
    }

    /** Users, visitors and sessions never mix. */
    String viewer() {
        if (user != null) {
            return "u" + user;
        }
        return visitor == null ? "s" + session : "v" + visitor;
    }

    VideoEvent event() {
        VideoEvent event = switch (type) {
            case "watch" -> VideoEvent.watch(video, amount);
            case "quality" ->
                VideoEvent.quality(video, (long) amount, buffering, kbps == null ? null : Long.valueOf(kbps));
            default -> VideoEvent.of(type, video);
        };
        event.id(id.toString())
                .at(at.toString())
                .session(session)
                .visitor(visitor)
                .user(user)
                .workspace(workspace)
                .country(country)
                .platform(platform);
        return robot ? event.robot() : event.on(userAgent());
    }

    private @Nullable String userAgent() {
        return device == null ? null : Objects.equals(device, "mobile") ? VideoEvent.PHONE : VideoEvent.DESKTOP;
    }
}
