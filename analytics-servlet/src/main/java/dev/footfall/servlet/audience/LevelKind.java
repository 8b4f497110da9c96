package dev.footfall.servlet.audience;

import dev.footfall.query.Attribute;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a level of the tree can be. */
enum LevelKind {
    DEVICES("device", Attribute.DEVICE),
    MOVIES("movie", Attribute.ASSET),
    DATES("date", null),
    AGES("age", Attribute.AGE, "adult", "kid", "old", LevelKind.UNDEFINED, "young"),
    GENDERS("gender", Attribute.GENDER, "female", "male", LevelKind.UNDEFINED),
    EMOTIONS("emotion", Attribute.EMOTION, "angry", "happy", "neutral", "surprise", LevelKind.UNDEFINED);

    /** What a category is called in which nothing could be told. */
    static final String UNDEFINED = "undefined";

    /** What a message says that the name of a level must be. */
    static final String FORM =
            "one of " + Stream.of(values()).map(LevelKind::label).collect(Collectors.joining(", "));

    private final String type;
    private final @Nullable Attribute attribute;

    @SuppressWarnings("ImmutableEnumChecker") // Nobody can change it.
    private final List<String> categories;

    private final String label = name().toLowerCase(Locale.ROOT);

    LevelKind(String type, @Nullable Attribute attribute, String... categories) {
        this.type = type;
        this.attribute = attribute;
        this.categories = List.of(categories);
    }

    static Optional<LevelKind> of(String label) {
        return Stream.of(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** The name in a path. */
    String label() {
        return label;
    }

    /** The {@code t} of its nodes. */
    String type() {
        return type;
    }

    /** Null for dates. */
    @Nullable
    Attribute attribute() {
        return attribute;
    }

    /** @throws IllegalStateException for dates */
    Attribute requireAttribute() {
        if (attribute == null) {
            throw new IllegalStateException(label + " are told apart by time");
        }
        return attribute;
    }

    /** The nodes that are listed whether or not they have any views, in this order; empty: those that have anything. */
    List<String> categories() {
        return categories;
    }

    /** Whether its nodes are of those who looked: below them nothing else is counted. */
    boolean isOfWatchers() {
        return !categories.isEmpty();
    }

    /** Whether it comes in pages where it is the first level. */
    boolean isPaged() {
        return this == DEVICES || this == MOVIES;
    }
}
