package dev.footfall.core.vocabulary;

import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a camera saw of one viewer: stretches of attention and emotion, one after the other from the start, and the
 * movies that played, each with its own start. All are parts, in ms, and must fit inside the session, whose length is
 * the event's duration or else that of the longer row.
 */
final class ViewerSessionRule implements TypeRule {

    private static final long MAX_MILLIS = 24 * 60 * 60 * 1000L;

    @Override
    public void apply(EventDraft draft, FaultList faults) {
        Reading reading = new Reading(draft, faults);
        reading.code("age", 3);
        reading.code("gender", 1);
        long attention = reading.successive("attention", "a", 0, 1);
        long emotions = reading.successive("emotions", "e", -1, 3);
        Long said = draft.duration();
        long length = said == null ? Math.max(attention, emotions) : said;
        reading.fits("attention", attention, length);
        reading.fits("emotions", emotions, length);
        reading.movies(length);
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

        /** Intervals that follow one another from the start; returns where the last one ends. */
        long successive(String kind, String codeKey, long min, long max) {
            long[] end = {0};
            json.eachObject(draft.metadata().get(kind), "eventMetadata." + kind, (interval, path) -> {
                Long code = json.number(interval, codeKey, path, min, max);
                Long duration = json.number(interval, "d", path, 0, MAX_MILLIS);
                if (code != null && duration != null) {
                    parts.add(Part.interval(kind, code.toString(), end[0], duration));
                    end[0] += duration;
                }
            });
            return end[0];
        }

        void fits(String kind, long end, long length) {
            if (end > length) {
                faults.add("eventMetadata." + kind, "inside the session of " + length + " ms", end + " ms");
            }
        }

        void movies(long length) {
            json.eachObject(draft.metadata().get("movies"), "eventMetadata.movies", (movie, path) -> {
                String id = json.id(movie, "i", path);
                Long start = json.number(movie, "s", path, 0, MAX_MILLIS);
                Long duration = json.number(movie, "d", path, 0, MAX_MILLIS);
                movie(id, start, duration, path, length);
            });
        }

        private void movie(
                @Nullable String id, @Nullable Long start, @Nullable Long duration, String path, long length) {
            if (id == null || start == null || duration == null) {
                return;
            }
            if (start + duration > length) {
                faults.add(path, "inside the session of " + length + " ms", "up to " + (start + duration) + " ms");
            } else {
                parts.add(Part.interval("movie", id, start, duration));
            }
        }
    }
}
