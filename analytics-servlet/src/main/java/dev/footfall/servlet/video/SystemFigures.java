package dev.footfall.servlet.video;

import dev.footfall.core.query.Period;
import dev.footfall.core.system.HostSystem;
import dev.footfall.core.system.SystemTotals;
import dev.footfall.servlet.http.Call;
import dev.footfall.system.ProbeReading;
import java.io.IOException;

/** Answers about the application itself. */
final class SystemFigures {

    private final Inquiries inquiries;
    private final HostSystem system;

    SystemFigures(Inquiries inquiries) {
        this.inquiries = inquiries;
        this.system = inquiries.surroundings().system();
    }

    void health(Call call) throws IOException {
        Period period = period(call, "24h");
        SystemTotals totals = system.figures().totals(period.range());
        HealthJson health = new HealthJson(totals, system.machine(system.probe(period.range())));
        call.exchange().answer(200, health::write);
    }

    void performance(Call call) throws IOException {
        Period period = period(call, "1h");
        SystemTotals totals = system.figures().totals(period.range());
        ProbeReading told = system.probe(period.range());
        call.exchange().answer(200, new PerformanceJson(totals, told)::write);
    }

    /** Of all times, from the first minute that was ever measured. */
    private Period period(Call call, String usual) {
        inquiries.requireWholeTenant(
                call, inquiries.surroundings().settings().system().access(), "system figures");
        return inquiries.period(
                call, usual, () -> system.figures().firstMinute().orElseGet(inquiries::now));
    }
}
