package dev.footfall.bench;

import dev.footfall.device.DeviceCategory;
import dev.footfall.event.EventDraft;
import dev.footfall.visitor.TrafficSource;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes again and again with the same device.
 *
 * @param user null for the many who do not sign in
 */
record Person(String visitor, @Nullable String user, String country, Equipment equipment) {

    private static final List<String> COUNTRIES = List.of("US", "DE", "GB", "FR", "JP", "BR", "IN", "CA", "AU", "SE");
    private static final List<TrafficSource> SOURCES = List.of(TrafficSource.values());
    private static final int SIGNED_IN = 35;

    /** What somebody holds in his hands. */
    record Equipment(DeviceCategory category, String platform, String userAgent) {

        private static final List<Equipment> ALL = List.of(
                new Equipment(
                        DeviceCategory.DESKTOP,
                        "web",
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
                                + " Safari/537.36"),
                new Equipment(
                        DeviceCategory.DESKTOP,
                        "web",
                        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                                + " Version/18.5 Safari/605.1.15"),
                new Equipment(
                        DeviceCategory.MOBILE,
                        "ios",
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                                + " Version/18.5 Mobile/15E148 Safari/604.1"),
                new Equipment(
                        DeviceCategory.MOBILE,
                        "android",
                        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile"
                                + " Safari/537.36"),
                new Equipment(
                        DeviceCategory.TABLET,
                        "android",
                        "Mozilla/5.0 (Linux; Android 13; SM-X906C) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
                                + " Safari/537.36"));
    }

    static Person of(int number) {
        SplittableRandom traits = new SplittableRandom(number * 31L + 7);
        return new Person(
                Long.toHexString(traits.nextLong() | Long.MIN_VALUE),
                traits.nextInt(100) < SIGNED_IN ? "user-" + number : null,
                COUNTRIES.get(Math.min(traits.nextInt(COUNTRIES.size()), traits.nextInt(COUNTRIES.size()))),
                Equipment.ALL.get(traits.nextInt(Equipment.ALL.size())));
    }

    /** Puts its name to what it does in a session. */
    EventDraft does(EventDraft draft, String session) {
        return draft.visitor(visitor)
                .user(draft.user() == null ? user : draft.user())
                .session(session)
                .country(country)
                .category(equipment.category())
                .platform(equipment.platform())
                .userAgent(equipment.userAgent())
                .source(SOURCES.get(Math.floorMod(session.hashCode(), SOURCES.size())));
    }
}
