package dev.footfall.testkit;

import dev.footfall.event.EventDraft;
import dev.footfall.report.Report;
import java.util.Map;

/** Events that reports are made of, by number. */
final class ReportEvents {

    private ReportEvents() {}

    static EventDraft draft(int number, String type, String report) {
        return Events.draft(number).type(type).asset(report).user("user");
    }

    static EventDraft created(int number, String report, String state) {
        return draft(number, Report.CREATED, report).metadata("state", state(state));
    }

    static EventDraft changed(int number, String report, String state) {
        return draft(number, Report.STATE_CHANGED, report).metadata("state", state(state));
    }

    private static Map<String, String> state(String id) {
        return Map.of("id", id, "name", "state " + id);
    }
}
