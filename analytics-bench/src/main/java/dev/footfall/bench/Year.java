package dev.footfall.bench;

import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A year of a tenant's events, in the order in which they happened: views of 500 products in four workspaces, sessions
 * of some five events, one report in a hundred events with what becomes of it.
 */
final class Year {

    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    private static final DeviceCategory[] CATEGORIES = {
        DeviceCategory.DESKTOP, DeviceCategory.DESKTOP, DeviceCategory.MOBILE, DeviceCategory.TABLET
    };
    private static final String[] STATES = {"new", "open", "waiting", "resolved", "closed"};

    private final Tenant tenant;
    private final int size;
    private final Random random;

    Year(String tenant, int size) {
        this.tenant = Tenant.of(tenant);
        this.size = size;
        this.random = new Random(tenant.hashCode());
    }

    /** So many of its events from the one with that number on, or all that are left. */
    List<Event> events(int from, int count) {
        List<Event> events = new ArrayList<>(count);
        for (int i = from; i < Math.min(size, from + count); i++) {
            events.add(event(i));
        }
        return events;
    }

    private Event event(int number) {
        long millis = Duration.between(START, END).toMillis() / size;
        Instant at = START.plusMillis(number * millis);
        EventDraft draft = draft(number)
                .id(new UUID(tenant.hashCode() * 31L + number, random.nextLong()))
                .tenant(tenant)
                .occurredAt(at)
                .createdAt(at)
                .workspace(Integer.toString(number % 4))
                .category(CATEGORIES[number / 5 % CATEGORIES.length])
                .platform("web")
                .country(number % 3 == 0 ? "DE" : "US")
                .domain(number % 5 == 0 ? "partner.example" : "shop.example")
                .userAgent(
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36");
        return draft.toEvent();
    }

    private EventDraft draft(int number) {
        int kind = random.nextInt(100);
        String session = "session-" + number / 5;
        if (kind < 55) {
            return EventDraft.of("product 3D view").asset(product()).session(session);
        }
        if (kind < 70) {
            String action = random.nextBoolean() ? "click" : "scan";
            return EventDraft.of("product AR view")
                    .asset(product())
                    .session(session)
                    .metadata("action", action)
                    .detail(action);
        }
        if (kind < 90) {
            return EventDraft.of("product interaction")
                    .asset(product())
                    .session(session)
                    .metadata("part", "p-" + random.nextInt(50));
        }
        if (kind < 95) {
            String path = "/products/" + product();
            return EventDraft.of("page view")
                    .session(session)
                    .metadata("path", path)
                    .detail(path);
        }
        return ofReport(kind);
    }

    private EventDraft ofReport(int kind) {
        String report = Integer.toString(random.nextInt(size / 100 + 1));
        EventDraft draft = EventDraft.of(
                        switch (kind) {
                            case 95 -> "report created";
                            case 96 -> "report state changed";
                            case 97 -> "report read";
                            case 98 -> "alert sent";
                            default -> "alert opened";
                        })
                .asset(report)
                .user(Integer.toString(random.nextInt(300)));
        if (kind == 95) {
            int selection = random.nextInt(6);
            return draft.metadata("state", Map.of("id", 0, "name", STATES[0]))
                    .metadata("images", List.of(Map.of("id", random.nextInt(), "styles", Map.of("thumb", "/t.png"))))
                    .parts(List.of(
                            new Part("selection", "2", "Selection " + selection, "f_1_2_" + selection, null, null),
                            Part.of("image", report, null)));
        }
        if (kind == 96) {
            int state = random.nextInt(STATES.length);
            return draft.metadata("state", Map.of("id", state, "name", STATES[state]));
        }
        String alert = "alert-" + random.nextInt(size / 200 + 1);
        return kind == 97 ? draft : draft.metadata("alertId", alert).detail(alert);
    }

    private String product() {
        return "product-" + Math.min(random.nextInt(500), random.nextInt(500));
    }
}
