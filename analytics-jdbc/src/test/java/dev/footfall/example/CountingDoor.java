package dev.footfall.example;

import dev.footfall.Analytics;
import dev.footfall.event.EventDraft;
import java.nio.file.Path;

/** Counts who comes in. */
public final class CountingDoor {

    private CountingDoor() {}

    /** Lets so many people in, and tells what is known of them. */
    public static long open(Path folder, int people) {
        try (Analytics analytics = Analytics.builder()
                .setting("analytics.datasource.url", "jdbc:h2:file:" + folder.resolve("door"))
                .setting("analytics.zone", "Europe/Berlin")
                .build()) {
            for (int i = 0; i < people; i++) {
                analytics.track(EventDraft.of("user signup").user("visitor-" + i));
            }
            return analytics.stats().offered();
        }
    }
}
