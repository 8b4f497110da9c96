package dev.footfall.testkit;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventTypes;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Events as a shop with videos and reports might send them: visitors come on devices of all kinds, look at things, and
 * go. All are valid. The same seed and settings give the same events for ever. Their ids are new, their times in no
 * order, and some happen at the same moment. Not safe for use by several threads.
 *
 * <pre>{@code
 * List<Event> events = RandomEvents.seeded(7).during(lastWeek).next(1_000);
 * }</pre>
 */
public final class RandomEvents {

    private static final int VISITS_AT_ONCE = 12;
    private static final Duration LONGEST_VISIT = Duration.ofMinutes(20);

    private final Random random;
    private final List<Visit> visits = new ArrayList<>();
    private List<Tenant> tenants = List.of(Events.TENANT);
    private TimeRange range = new TimeRange(Events.NOON, Events.NOON.plus(Duration.ofHours(6)));

    private RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    /** Of {@link Events#TENANT}, in the six hours after {@link Events#NOON}. */
    public static RandomEvents seeded(long seed) {
        return new RandomEvents(seed);
    }

    /** Whose the next ones are, in equal shares. */
    public RandomEvents ofTenants(Tenant... newTenants) {
        this.tenants = List.of(newTenants);
        this.visits.clear();
        return this;
    }

    /**
     * When the next ones happen.
     *
     * @throws IllegalArgumentException if the range is empty
     */
    public RandomEvents during(TimeRange newRange) {
        if (newRange.from().equals(newRange.to())) {
            throw new IllegalArgumentException("range must not be empty, was " + newRange);
        }
        this.range = newRange;
        this.visits.clear();
        return this;
    }

    public Event next() {
        Visit visit = visit();
        EventDraft draft = visit.draft(random)
                .id(new UUID(random.nextLong(), random.nextLong()))
                .occurredAt(momentOf(visit));
        Instant occurredAt = draft.occurredAt();
        return detailed(RandomDeeds.next(random, draft))
                .createdAt(occurredAt == null ? range.from() : occurredAt.plusMillis(random.nextInt(2_000)))
                .toEvent();
    }

    private static EventDraft detailed(EventDraft draft) {
        return draft.detail(EventTypes.standard()
                .find(draft.type())
                .map(type -> type.detailOf(draft.metadata()))
                .orElse(null));
    }

    public List<Event> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private Visit visit() {
        if (visits.size() < VISITS_AT_ONCE) {
            visits.add(newVisit());
            return visits.get(visits.size() - 1);
        }
        int place = random.nextInt(VISITS_AT_ONCE);
        if (random.nextInt(10) == 0) {
            visits.set(place, newVisit());
        }
        return visits.get(place);
    }

    private Visit newVisit() {
        return Visit.random(random, tenants.get(random.nextInt(tenants.size())), within(range.from(), range.to()));
    }

    private Instant momentOf(Visit visit) {
        Instant latest = visit.start().plus(LONGEST_VISIT);
        Instant moment = within(visit.start(), latest.isBefore(range.to()) ? latest : range.to());
        // Whole minutes make many of them equal.
        Instant minute = Instant.ofEpochSecond(moment.getEpochSecond() / 60 * 60);
        return random.nextInt(3) == 0 && !minute.isBefore(visit.start()) ? minute : moment;
    }

    private Instant within(Instant from, Instant to) {
        return from.plusMillis((long)
                (random.nextDouble() * Math.max(1, Duration.between(from, to).toMillis())));
    }
}
