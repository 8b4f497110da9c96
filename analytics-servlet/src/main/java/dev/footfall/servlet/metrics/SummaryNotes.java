package dev.footfall.servlet.metrics;

import dev.footfall.export.Note;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** What a report says of itself. */
final class SummaryNotes {

    private static final int SHOWN = 50;

    private SummaryNotes() {}

    /**
     * What was asked for, and when.
     *
     * @param sessions with an interaction, each counted once
     */
    static List<Note> of(Selection selection, long sessions, Clock clock) {
        ZoneId zone = selection.zone();
        return List.of(
                new Note("From", local(selection.range().from(), zone)),
                new Note("Before", local(selection.range().to(), zone)),
                new Note("Time zone", zone.getId()),
                new Note("Workspaces", list(selection.workspaces())),
                new Note("Products", list(selection.assets())),
                new Note("Domain", selection.domain() == null ? "all" : selection.domain()),
                new Note("Robots", "left out"),
                new Note("User engagement", "sessions with at least one interaction"),
                new Note("User engagement, each session once", sessions),
                new Note("Made at", local(clock.instant(), zone).truncatedTo(ChronoUnit.SECONDS)));
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private static String list(Set<String> ids) {
        if (ids.isEmpty()) {
            return "all";
        }
        String shown = String.join(", ", ids.stream().sorted().limit(SHOWN).toList());
        return ids.size() <= SHOWN ? shown : shown + " and " + (ids.size() - SHOWN) + " more";
    }
}
