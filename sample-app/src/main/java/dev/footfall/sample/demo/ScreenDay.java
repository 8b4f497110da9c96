package dev.footfall.sample.demo;

import dev.footfall.audience.Device;
import dev.footfall.audience.ViewerSession;
import dev.footfall.event.EventDraft;
import dev.footfall.visitor.Client;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the shop's screens tell of one day. */
final class ScreenDay {

    private static final String PLAYER = "LindenRowPlayer/2.3 (Linux; Android 11)";

    private static final double SHARE_OF_EVENTS = 0.15;
    private static final double WEIGHT_OF_A_DAY = 3.1;
    private static final Duration CLOSING = Duration.ofHours(20);

    private final long seed;
    private final LocalDate day;
    private final Instant midnight;
    private final Dice dice;

    ScreenDay(long seed, LocalDate day) {
        this.seed = seed;
        this.day = day;
        this.midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        this.dice = Dice.of(seed, day.toEpochDay(), "screens");
    }

    /** What makes devices and movies of them, before any other day. */
    List<EventDraft> setUp() {
        List<EventDraft> events = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            events.add(event(screen, Device.REGISTERED, Duration.ofHours(6)).metadata(screen.registration()));
        }
        for (Movie movie : Movie.MOVIES) {
            events.add(EventDraft.of("movie registered")
                    .asset(Long.toString(movie.id()))
                    .metadata("name", movie.title())
                    .id(Dice.id(seed, "movie", movie.id()))
                    .occurredAt(midnight.plus(Duration.ofHours(6)))
                    .userAgent(Browsers.DESKTOP)
                    .client(Client.UNKNOWN));
        }
        events.add(event(Screen.CELLAR, Device.HEARTBEAT, Duration.ofHours(7)).metadata("ip", address(Screen.CELLAR)));
        events.add(event(Screen.CELLAR, Device.FROZEN, Duration.ofHours(8)));
        return events;
    }

    /** @param eventsOfADay how many the whole world has, about */
    List<EventDraft> events(double eventsOfADay) {
        List<EventDraft> events = new ArrayList<>();
        for (Screen screen : Screen.PLAYING) {
            double passing = eventsOfADay * SHARE_OF_EVENTS * screen.weight(day) / WEIGHT_OF_A_DAY;
            int sessions = (int) (passing + dice.fraction() * Math.min(1, passing));
            for (int i = 0; i < sessions; i++) {
                events.add(session(screen, i));
            }
            events.add(event(screen, Device.HEARTBEAT, CLOSING)
                    .id(Dice.id(seed, day, "heartbeat", screen.id()))
                    .metadata("ip", address(screen)));
        }
        return events;
    }

    private EventDraft session(Screen screen, int number) {
        Duration time = Duration.ofHours(dice.weighted(screen.hours())).plusMillis(dice.between(0, 3_500_000));
        return event(screen, ViewerSession.TYPE, time)
                .id(Dice.id(seed, day, "viewer", screen.id(), number))
                .metadata(new PasserBy(dice, screen.appeal()).seen(midnight.plus(time)));
    }

    private static String address(Screen screen) {
        return "192.0.2." + Integer.parseInt(screen.id()) % 100;
    }

    /** Known by what it is, unless it is given another id. */
    private EventDraft event(Screen screen, String type, Duration time) {
        return EventDraft.of(type)
                .id(Dice.id(seed, type, screen.id()))
                .device(screen.id())
                .workspace(screen.showroom().id())
                .occurredAt(midnight.plus(time))
                .userAgent(PLAYER)
                .client(Client.UNKNOWN);
    }
}
