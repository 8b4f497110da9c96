package dev.footfall.servlet.metrics;

import dev.footfall.servlet.http.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which views are asked for, and what they are told apart by.
 *
 * @param figure 3D or AR views
 * @param actions how AR was entered; empty: in any way, or not asked for
 * @param interval null: all times together
 */
record ViewsQuestion(
        Figure figure,
        Set<String> actions,
        boolean byDevice,
        @Nullable DateInterval interval) {

    /** What a body says, in addition to {@link KnownFields#SHARED}. */
    static final KnownFields FIELDS =
            KnownFields.SHARED.and(Set.of("viewType", "dateInterval"), Set.of("actionTypes", "returnFields"));

    private static final Set<String> VIEW = Set.of("view");
    private static final Set<String> AR_ACTIONS = Set.of("click", "scan");

    ViewsQuestion {
        actions = Set.copyOf(actions);
    }

    /** Reads these fields; of no use if any of them is at fault. */
    static ViewsQuestion read(SentFields sent) {
        Figure figure = figure(sent);
        allOf(sent, "returnFields", Set.of("device"));
        boolean isAr = figure == Figure.VIEWS_AR;
        allOf(sent, "actionTypes", isAr ? AR_ACTIONS : VIEW);
        Set<String> actions = isAr ? Set.copyOf(sent.list("actionTypes")) : Set.of();
        return new ViewsQuestion(figure, actions, !sent.list("returnFields").isEmpty(), interval(sent));
    }

    private static Figure figure(SentFields sent) {
        String viewType = sent.text("viewType");
        if (viewType == null) {
            sent.fault("viewType", "is required, as 3DView or ARView");
        } else if (!viewType.equals("3DView") && !viewType.equals("ARView")) {
            sent.fault("viewType", "must be 3DView or ARView, was " + Shown.value(viewType));
        }
        return "ARView".equals(viewType) ? Figure.VIEWS_AR : Figure.VIEWS_3D;
    }

    private static void allOf(SentFields sent, String name, Set<String> right) {
        for (String value : sent.list(name)) {
            if (!right.contains(value)) {
                List<String> sorted = new ArrayList<>(right);
                sorted.sort(null);
                sent.fault(
                        name, "must have only " + String.join(" and ", sorted) + " in it, has " + Shown.value(value));
            }
        }
    }

    private static @Nullable DateInterval interval(SentFields sent) {
        String name = sent.text("dateInterval");
        for (DateInterval interval : DateInterval.values()) {
            if (interval.name().equals(name)) {
                return interval;
            }
        }
        if (name != null) {
            sent.fault("dateInterval", "must be DAY, WEEK, MONTH or null, was " + Shown.value(name));
        }
        return null;
    }
}
