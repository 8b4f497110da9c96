package dev.footfall.testkit;

import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.EventDraft;
import dev.footfall.visitor.TrafficSource;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who looks around on some device. */
record Visit(
        Tenant tenant,
        String session,
        String visitor,
        @Nullable String user,
        Instant start,
        Browser browser) {

    private static final int VISITORS = 9;
    private static final List<Browser> BROWSERS = List.of(
            new Browser("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0", DeviceCategory.DESKTOP, "windows"),
            new Browser("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0", DeviceCategory.DESKTOP, "linux"),
            new Browser("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Safari/604.1", DeviceCategory.MOBILE, "ios"),
            new Browser("Mozilla/5.0 (Linux; Android 16; Tablet) Chrome/140.0", DeviceCategory.TABLET, "android"),
            new Browser("Mozilla/5.0 (SMART-TV; Tizen 8.0)", DeviceCategory.TV, "tizen"),
            new Browser("ExampleBot/1.0 (+https://bot.example)", DeviceCategory.BOT, null),
            new Browser(null, DeviceCategory.OTHER, null));
    private static final List<@Nullable String> COUNTRIES = RandomPick.orNone("US", "DE", "JP");
    private static final List<@Nullable String> WORKSPACES = RandomPick.orNone("workspace-1", "workspace-2");
    private static final List<@Nullable String> REFERERS = RandomPick.orNone(
            "https://shop.example/",
            "https://shop.example/chairs?page=2",
            "https://shop.example.evil/",
            "https://blog.example",
            "http://shop.example/");

    private static final List<@Nullable TrafficSource> SOURCES =
            Arrays.asList(TrafficSource.SEARCH, TrafficSource.EMAIL, TrafficSource.DIRECT, null);

    record Browser(
            @Nullable String userAgent,
            DeviceCategory category,
            @Nullable String platform) {}

    static Visit random(Random random, Tenant tenant, Instant start) {
        int visitor = random.nextInt(VISITORS);
        return new Visit(
                tenant,
                new UUID(random.nextLong(), random.nextLong()).toString(),
                "visitor-" + visitor,
                visitor % 3 != 0 ? "user-" + visitor : null,
                start,
                RandomPick.one(random, BROWSERS));
    }

    /** What all that happens during the visit has in common. */
    EventDraft draft(Random random) {
        String referer = RandomPick.one(random, REFERERS);
        return EventDraft.of("page view")
                .tenant(tenant)
                .workspace(RandomPick.one(random, WORKSPACES))
                .session(session)
                .visitor(visitor)
                .user(user)
                .userAgent(browser.userAgent())
                .category(browser.category())
                .platform(browser.platform())
                .bot(browser.category() == DeviceCategory.BOT)
                .country(RandomPick.one(random, COUNTRIES))
                .domain(referer == null ? null : referer.split("/", -1)[2])
                .referer(referer)
                .source(RandomPick.one(random, SOURCES));
    }
}
