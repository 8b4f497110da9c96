package dev.footfall.sample.demo;

import java.util.Map;

/** How far a report has come. */
enum ReportState {
    NEW(1, "New"),
    IN_PROGRESS(2, "In progress"),
    WAITING(3, "Waiting for a part"),
    DONE(4, "Done");

    private final int id;
    private final String label;

    ReportState(int id, String label) {
        this.id = id;
        this.label = label;
    }

    Map<String, ?> json() {
        return InOrder.of("id", id, "name", label);
    }
}
