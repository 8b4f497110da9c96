package dev.footfall.bench;

import dev.footfall.event.EventDraft;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What becomes of one report: it is created, changed, read by some, and a few are warned of it. */
final class Reporting {

    static final String FIELD = "2";

    private static final int STAFF = 300;
    private static final List<String> STATES = List.of("new", "open", "waiting", "resolved", "closed");

    private Reporting() {}

    static EventDraft step(int step, long report, SplittableRandom random) {
        String alert = "alert-" + report + "-" + step % 2;
        EventDraft draft = switch (step) {
            case 0 -> created(random);
            case 1 -> changed(random);
            case 2, 3, 4, 5 -> EventDraft.of("report read");
            case 6, 7 -> EventDraft.of("alert sent").metadata("alertId", alert).detail(alert);
            default -> EventDraft.of("alert opened").metadata("alertId", alert).detail(alert);
        };
        return draft.asset(Long.toString(report)).user("staff-" + random.nextInt(STAFF));
    }

    private static EventDraft created(SplittableRandom random) {
        int choice = random.nextInt(6);
        Map<String, String> selection = Map.of("name", "Selection " + choice, "value", "f_1_2_" + choice);
        return EventDraft.of("report created")
                .metadata("state", Map.of("id", 0, "name", STATES.get(0)))
                .metadata("fields", List.of(Map.of("id", FIELD, "type", "Radio", "selections", List.of(selection))))
                .metadata(
                        "images",
                        List.of(Map.of("id", random.nextInt(1 << 30), "styles", Map.of("thumb", "/thumb.png"))));
    }

    private static EventDraft changed(SplittableRandom random) {
        int state = random.nextInt(STATES.size());
        return EventDraft.of("report state changed").metadata("state", Map.of("id", state, "name", STATES.get(state)));
    }
}
