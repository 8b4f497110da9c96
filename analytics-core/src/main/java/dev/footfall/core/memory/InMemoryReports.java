package dev.footfall.core.memory;

import dev.footfall.access.Tenant;
import dev.footfall.report.Report;
import dev.footfall.report.ReportStore;
import java.util.Optional;

record InMemoryReports(Memory memory) implements ReportStore {

    @Override
    public Optional<Report> find(Tenant tenant, String id) {
        return memory.read(tenant, kept -> kept.report(id));
    }
}
