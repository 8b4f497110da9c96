package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import dev.footfall.sample.shop.ProductRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What becomes of one report: it is filed, people are alerted, they read it and see it through, or not. */
final class ReportStory {

    private static final double[] WORKING_HOURS = {0, 0, 0, 0, 0, 0, 2, 6, 9, 9, 8, 5, 6, 7, 6, 5, 3, 1};

    private final long seed;
    private final long number;
    private final Dice dice;
    private final ServiceChannel channel;
    private final List<EventDraft> events = new ArrayList<>();

    /** @param number names the report, at all times */
    ReportStory(long seed, long number) {
        this.seed = seed;
        this.number = number;
        this.dice = Dice.of(seed, "report", number);
        this.channel = dice.chance(0.7) ? ServiceChannel.DELIVERIES : ServiceChannel.WORKSHOP;
    }

    List<EventDraft> events(LocalDate day) {
        Instant filed = day.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofHours(dice.weighted(WORKING_HOURS)))
                .plusMillis(dice.between(0, 3_599_999));
        file(filed);
        Instant seen = filed;
        for (Staff reader : channel.desk()) {
            seen = alert(reader, filed);
        }
        handle(seen);
        return events;
    }

    private void file(Instant at) {
        String product = ProductRange.ids().get(dice.zipf(ProductRange.ids().size()));
        Staff author = channel.authors().get(dice.zipf(channel.authors().size()));
        add("report created", author, at, channel == ServiceChannel.DELIVERIES)
                .metadata("product", product)
                .metadata("state", ReportState.NEW.json())
                .metadata("fields", ReportForm.filled(dice, channel))
                .metadata("images", images(product));
    }

    private List<Map<String, ?>> images(String product) {
        int images = dice.weighted(30, 45, 20, 5);
        return IntStream.range(0, images)
                .<Map<String, ?>>mapToObj(i -> {
                    long id = number * 10 + i;
                    String picture = "/desk/" + product + "/" + id + ".svg?size=";
                    return InOrder.of(
                            "id", id, "styles", InOrder.of("thumb", picture + "thumb", "medium", picture + "medium"));
                })
                .toList();
    }

    /** Answers when the report was looked at last. */
    private Instant alert(Staff reader, Instant filed) {
        Instant at = later(filed, 2);
        add("alert sent", reader, at, true).metadata("alertId", alertId());
        if (dice.chance(0.35)) {
            at = later(at, 240);
            add("alert sent", reader, at, true).metadata("alertId", alertId());
        }
        if (dice.chance(0.75)) {
            at = later(at, 45);
            add("alert opened", reader, at, true).metadata("alertId", alertId());
        }
        for (int reads = dice.weighted(15, 55, 30); reads > 0; reads--) {
            at = later(at, 20);
            add("report read", reader, at, false);
        }
        return at;
    }

    private void handle(Instant seen) {
        Instant at = seen;
        if (dice.chance(0.95)) {
            at = move(later(at, 600), ReportState.IN_PROGRESS);
            if (dice.chance(0.3)) {
                at = move(later(at, 1_500), ReportState.WAITING);
            }
            if (dice.chance(0.9)) {
                move(later(at, 4_000), ReportState.DONE);
            }
        }
    }

    private Instant move(Instant at, ReportState state) {
        add("report state changed", dice.any(channel.desk()), at, false).metadata("state", state.json());
        return at;
    }

    private EventDraft add(String type, Staff user, Instant at, boolean onTheRoad) {
        EventDraft event = EventDraft.of(type)
                .id(Dice.id(seed, "report", number, events.size()))
                .asset(String.valueOf(number))
                .workspace(channel.id())
                .user(user.id())
                .domain(Places.SHOP)
                .userAgent(onTheRoad ? Browsers.PHONE : Browsers.DESKTOP)
                .occurredAt(at);
        events.add(event);
        return event;
    }

    private String alertId() {
        return "a-" + number;
    }

    /** So many minutes later, more or less. */
    private Instant later(Instant at, int minutes) {
        return at.plusMillis((long) (minutes * 60_000L * (0.2 + 1.6 * dice.fraction())));
    }
}
