package dev.footfall.servlet.audience;

import dev.footfall.audience.ViewerSession;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the sessions that are read somebody gets to see.
 *
 * @param movie which must have played; null: none in particular
 * @param workspaces where they may have been; empty: anywhere
 */
record SessionChoice(@Nullable String movie, Set<String> workspaces) {

    SessionChoice {
        workspaces = Set.copyOf(workspaces);
    }

    boolean contains(ViewerSession session) {
        return isIn(session.workspace())
                && (movie == null
                        || session.movies().stream()
                                .anyMatch(viewing -> viewing.movie().equals(movie)));
    }

    private boolean isIn(@Nullable String workspace) {
        return workspaces.isEmpty() || (workspace != null && workspaces.contains(workspace));
    }
}
