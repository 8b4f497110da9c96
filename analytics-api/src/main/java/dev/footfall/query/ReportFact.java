package dev.footfall.query;

import dev.footfall.report.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ReportFact(Report report, Report.Creation creation) implements FactRow {

    @Override
    public Instant at() {
        return creation.at();
    }

    @Override
    public @Nullable String text(Attribute attribute) {
        Report.State state = report.state();
        return switch (attribute) {
            case ASSET -> report.id();
            case WORKSPACE -> creation.workspace();
            case USER -> creation.author();
            case STATE -> state == null ? null : state.id();
            case STATE_NAME -> state == null ? null : state.name();
            default -> null;
        };
    }

    @Override
    public @Nullable Double number(Attribute attribute) {
        return null;
    }
}
