package dev.footfall.core.vocabulary;

import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a camera saw of one viewer: stretches of attention and emotion, one after the other from the start, and the
 * movies that played, each with its own start. All are parts, in ms, and must fit inside the session, whose length is
 * the event's duration or else that of the longer row.
 */
final class ViewerSessionRule implements TypeRule {

    /** So the sum of as many as metadata can hold does not overflow. */
    private static final long MAX_MILLIS = 24 * 60 * 60 * 1000L;

    /** As long as any event may last. */
    private static final long MAX_LENGTH = 366 * MAX_MILLIS;

    private static final int MAX_ID = 128;

    @Override
    public void apply(EventDraft draft, FaultList faults) {
        Reading reading = new Reading(draft, faults);
        reading.code("age", 3);
        reading.code("gender", 1);
        long attention = reading.successive("attention", "a", 0, 1);
        long emotions = reading.successive("emotions", "e", -1, 3);
        Long said = draft.duration();
        long length = said == null ? Math.max(attention, emotions) : said;
        // Of a row with a fault it cannot be told how long it is meant to be.
        reading.movies(said == null && !faults.isEmpty() ? Long.MAX_VALUE : length);
        if (length > MAX_LENGTH) {
            faults.add("duration", "0 to " + MAX_LENGTH + " ms", length);
        }
        if (faults.isEmpty()) {
            draft.duration(length).parts(reading.parts);
        }
    }

    private static final class Reading {

        private final EventDraft draft;
        private final FaultList faults;
        private final JsonReader json;
        private final List<Part> parts = new ArrayList<>();

        Reading(EventDraft draft, FaultList faults) {
            this.draft = draft;
            this.faults = faults;
            this.json = new JsonReader(faults);
        }

        /** A code from 0; -1 and nothing mean undefined. */
        void code(String key, long max) {
            if (draft.metadata().get(key) != null) {
                json.number(draft.metadata().asMap(), key, "eventMetadata", -1, max);
            }
        }

        /**
         * Intervals that follow one another from the start; returns where the last one ends. Of those that end behind
         * the session the first is told.
         */
        long successive(String kind, String codeKey, long min, long max) {
            Long length = draft.duration();
            long[] end = {0};
            json.eachObject(draft.metadata().get(kind), "eventMetadata." + kind, (interval, path) -> {
                Long code = json.number(interval, codeKey, path, min, max);
                Long duration = json.number(interval, "d", path, 0, MAX_MILLIS);
                if (code == null || duration == null) {
                    return;
                }
                if (length != null && end[0] <= length) {
                    fits(path, end[0] + duration, length);
                }
                parts.add(Part.interval(kind, code.toString(), end[0], duration));
                end[0] += duration;
            });
            return end[0];
        }

        private void fits(String path, long end, long length) {
            if (end > length) {
                faults.add(path, "inside the session of " + length + " ms", "up to " + end + " ms");
            }
        }

        void movies(long length) {
            json.eachObject(draft.metadata().get("movies"), "eventMetadata.movies", (movie, path) -> {
                String id = id(movie, path);
                Long start = json.number(movie, "s", path, 0, MAX_MILLIS);
                Long duration = json.number(movie, "d", path, 0, MAX_MILLIS);
                movie(id, start, duration, path, length);
            });
        }

        private @Nullable String id(Map<?, ?> movie, String path) {
            String id = json.id(movie, "i", path);
            if (id != null && (id.isBlank() || id.length() > MAX_ID)) {
                faults.add(path + ".i", "1 to " + MAX_ID + " characters", id);
                return null;
            }
            return id;
        }

        private void movie(
                @Nullable String id, @Nullable Long start, @Nullable Long duration, String path, long length) {
            if (id == null || start == null || duration == null) {
                return;
            }
            fits(path, start + duration, length);
            parts.add(Part.interval("movie", id, start, duration));
        }
    }
}
