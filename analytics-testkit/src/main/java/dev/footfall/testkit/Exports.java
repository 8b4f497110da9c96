package dev.footfall.testkit;

import dev.footfall.access.Tenant;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportRequest;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Exports by number, each asked for a second after the one before. */
final class Exports {

    static final Instant NOW = Events.NOON;
    static final Duration LIFE = Duration.ofDays(1);

    private Exports() {}

    static ExportJob export(int number) {
        return export(number, Events.TENANT);
    }

    static ExportJob export(int number, Tenant tenant) {
        TimeRange range = new TimeRange(NOW.minus(Duration.ofDays(30)), NOW.plusMillis(number));
        return export(number, tenant, new ExportRequest("event", "csv", range, List.of(), Set.of(), "reader"));
    }

    static ExportJob export(int number, Tenant tenant, ExportRequest request) {
        Instant created = NOW.plusSeconds(number);
        return ExportJob.create(tenant, id(number), request, "secret " + number, created, created.plus(LIFE));
    }

    static String id(int number) {
        return "exp_%03d".formatted(number);
    }
}
