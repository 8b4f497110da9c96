package dev.footfall.bench;

import dev.footfall.access.Tenant;
import dev.footfall.core.vocabulary.FaultList;
import dev.footfall.core.vocabulary.TypeRules;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One year of a shop with videos, reports and screens, the same at each run. However many events it has, they are about
 * the same things on the same days, in visits of ten; more events are more people. Behind its end it goes on.
 */
final class BusyYear {

    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    /** Events of one visit. */
    static final int LENGTH = 10;

    /** Visits that go on at the same time. */
    private static final int AT_ONCE = 50;

    private static final int EVENTS_A_PERSON = 40;
    private static final long SEED = 8;

    private final long size;
    private final List<Tenant> tenants;
    private final Zipf tenant;
    private final int people;

    BusyYear(long size, int tenants) {
        this.size = size;
        this.tenants = new ArrayList<>();
        for (int number = 0; number < tenants; number++) {
            this.tenants.add(tenant(number));
        }
        this.tenant = new Zipf(tenants);
        this.people = (int) Math.max(100, size / EVENTS_A_PERSON);
    }

    /** The first, and greatest, is the one that is asked about. */
    static Tenant tenant(int number) {
        return number == 0 ? Tenant.of(World.TENANT) : Tenant.of("tenant-" + number);
    }

    long size() {
        return size;
    }

    /** Which devices and movies there are. */
    List<Event> registrations() {
        List<Event> all = new ArrayList<>();
        for (Tenant owner : tenants) {
            for (int device = 0; device < Viewing.DEVICES; device++) {
                EventDraft draft = EventDraft.of("device registered").device(Viewing.device(device));
                all.add(finished(draft, owner, START, new SplittableRandom(all.size())));
            }
            for (int movie = 0; movie < Viewing.MOVIES; movie++) {
                EventDraft draft = EventDraft.of("movie registered").asset(Viewing.movie(movie));
                all.add(finished(draft, owner, START, new SplittableRandom(all.size())));
            }
        }
        return all;
    }

    /** So many events from the one with that number on; about in the order in which they happen. */
    List<Event> events(long from, int count) {
        List<Event> events = new ArrayList<>(count);
        for (long number = from; number < from + count; number++) {
            events.add(event(number));
        }
        return events;
    }

    /** When a visit begins: the visit of that number, whatever it is about. */
    Instant start(long visit) {
        double days =
                (visit + 0.5) * LENGTH / size * Duration.between(START, END).toDays();
        return DayRhythm.at(START, days);
    }

    private Event event(long number) {
        long block = number / (AT_ONCE * LENGTH);
        int within = (int) (number % (AT_ONCE * LENGTH));
        long visit = block * AT_ONCE + within % AT_ONCE;
        int step = within / AT_ONCE;
        SplittableRandom whose = new SplittableRandom(SEED + visit * 0x9E37_79B9L);
        SplittableRandom random = new SplittableRandom(SEED + number * 0x85EB_CA6BL);
        Tenant owner = tenants.get(tenant.pick(whose));
        Instant at = start(visit).plusSeconds(step * (20L + whose.nextInt(40)));
        return finished(draft(visit, step, whose, random), owner, at, random);
    }

    private EventDraft draft(long visit, int step, SplittableRandom whose, SplittableRandom random) {
        int kind = whose.nextInt(100);
        if (kind < 5) {
            return Viewing.step(whose.nextInt(Viewing.DEVICES), random);
        }
        Person person = Person.of((int) (people * Math.pow(whose.nextDouble(), 2)));
        String session =
                new UUID(0x1000_0000_0000_4000L + visit, 0x8000_0000_0000_0000L | whose.nextLong() >>> 2).toString();
        if (kind < 10) {
            return person.does(Reporting.step(step, visit, random), session);
        }
        if (kind < 15) {
            return person.does(Doings.page("/"), session.substring(0, 35) + step);
        }
        EventDraft draft = kind < 42 ? Doings.withVideos(step, random) : Doings.inShop(step, random);
        boolean isRobot = kind == 99;
        return isRobot
                ? person.does(draft, session).bot(true).category(DeviceCategory.BOT)
                : person.does(draft, session);
    }

    private static Event finished(EventDraft draft, Tenant owner, Instant at, SplittableRandom random) {
        FaultList faults = new FaultList(List.of());
        TypeRules.apply(draft, faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("an event that nobody would take: " + faults.all());
        }
        if (draft.category() == null) {
            draft.category(DeviceCategory.OTHER);
        }
        return draft.id(id(at, random))
                .tenant(owner)
                .occurredAt(at)
                .createdAt(at)
                .workspace(Integer.toString(random.nextInt(4)))
                .domain(random.nextInt(5) == 0 ? "partner.example" : "shop.example")
                .toEvent();
    }

    /** As the server makes them: in the order of time. */
    private static UUID id(Instant at, SplittableRandom random) {
        long time = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
