package dev.footfall.audience;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device saw of one viewer, from the moment it found the face until it lost it: derived from one event of the
 * type {@value #TYPE}. What a robot sent is no part of it.
 *
 * @param event the id of the event that tells of it
 * @param begin when the face was found
 * @param length how long it was there, in ms
 * @param isView whether the viewer looked at all; otherwise there was only the opportunity to see
 * @param age null when it could not be told
 * @param gender null when it could not be told
 * @param emotions how long each emotion was shown, in ms; those that are missing were not shown
 * @param movies what played meanwhile, each movie once, by when it first began
 */
public record ViewerSession(
        Tenant tenant,
        UUID event,
        Instant begin,
        @Nullable String device,
        @Nullable String workspace,
        long length,
        boolean isView,
        @Nullable Age age,
        @Nullable Gender gender,
        Map<Emotion, Long> emotions,
        List<MovieViewing> movies) {

    /** The type of the events that tell of viewer sessions. */
    public static final String TYPE = "viewer session";

    public ViewerSession {
        emotions = Map.copyOf(emotions);
        movies = List.copyOf(movies);
    }

    /** What an event tells; empty if it is of another type. What does not belong into its metadata is passed over. */
    public static Optional<ViewerSession> of(Event event) {
        return event.type().equals(TYPE) && !event.bot()
                ? Optional.of(new ViewerSessionReader(event).read())
                : Optional.empty();
    }

    /** How long one emotion was shown, in ms. */
    public long shown(Emotion emotion) {
        return emotions.getOrDefault(emotion, 0L);
    }

    /** The emotion that was shown longest; {@link Emotion#UNDEFINED} when none was. */
    public Emotion mood() {
        Emotion longest = Emotion.UNDEFINED;
        long most = 0;
        for (Emotion emotion : Emotion.values()) {
            if (shown(emotion) > most) {
                longest = emotion;
                most = shown(emotion);
            }
        }
        return longest;
    }
}
