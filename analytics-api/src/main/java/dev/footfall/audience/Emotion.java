package dev.footfall.audience;

import java.util.Locale;
import java.util.Optional;

/** What a face shows. Of two that last equally long the one named first here counts as the longer one. */
public enum Emotion {
    ANGRY(2),
    HAPPY(1),
    NEUTRAL(0),
    SURPRISE(3),
    /** A face whose emotion could not be told. */
    UNDEFINED(-1);

    private final int code;
    private final String label = name().toLowerCase(Locale.ROOT);

    Emotion(int code) {
        this.code = code;
    }

    /** The number that devices send for it. */
    public int code() {
        return code;
    }

    /** The name in questions, such as {@code happy}. */
    public String label() {
        return label;
    }

    /** Empty for any number that is no code. */
    public static Optional<Emotion> ofCode(long code) {
        for (Emotion emotion : values()) {
            if (emotion.code == code) {
                return Optional.of(emotion);
            }
        }
        return Optional.empty();
    }
}
