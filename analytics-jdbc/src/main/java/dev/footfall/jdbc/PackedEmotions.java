package dev.footfall.jdbc;

import dev.footfall.audience.Emotion;
import dev.footfall.audience.ViewerSession;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How long each emotion was shown: {@code 1200,,300,,} for anger and neutrality; null for none of them. */
final class PackedEmotions {

    static final int COUNT = 5;

    private PackedEmotions() {}

    static int place(Emotion emotion) {
        return switch (emotion) {
            case ANGRY -> 0;
            case HAPPY -> 1;
            case NEUTRAL -> 2;
            case SURPRISE -> 3;
            case UNDEFINED -> 4;
        };
    }

    static @Nullable String pack(ViewerSession session) {
        String[] shown = new String[COUNT];
        boolean isAnyShown = false;
        for (Emotion emotion : Emotion.values()) {
            long millis = session.shown(emotion);
            shown[place(emotion)] = millis == 0 ? "" : Long.toString(millis);
            isAnyShown |= millis != 0;
        }
        return isAnyShown ? String.join(",", shown) : null;
    }

    /** @param shown gets the time of each emotion, at its place */
    static void unpack(@Nullable String packed, PackedNumbers reader, long[] shown) {
        if (packed == null) {
            Arrays.fill(shown, 0);
            return;
        }
        reader.begin(packed);
        for (int i = 0; i < COUNT; i++) {
            shown[i] = reader.next();
        }
    }
}
