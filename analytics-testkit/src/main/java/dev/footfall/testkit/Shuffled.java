package dev.footfall.testkit;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Events in an order in which they did not happen, many of them at equal times.
 *
 * @param events each once
 */
record Shuffled(List<Event> events, Random random) {

    static Shuffled of(long seed, int count, Tenant... tenants) {
        Random random = new Random(seed);
        List<Event> events =
                new ArrayList<>(RandomEvents.seeded(seed).ofTenants(tenants).next(count));
        Collections.shuffle(events, random);
        return new Shuffled(List.copyOf(events), random);
    }

    /** Some of them name no user, some no visitor, some neither. */
    Shuffled sometimesNameless() {
        return new Shuffled(
                events.stream()
                        .map(event -> RandomHistory.draftOf(event)
                                .user(random.nextInt(4) == 0 ? null : event.user())
                                .visitor(random.nextInt(4) == 0 ? null : event.visitor())
                                .toEvent())
                        .toList(),
                random);
    }

    /** Of that size, with some of the events once more. */
    List<List<Event>> batches(int size) {
        List<List<Event>> batches = new ArrayList<>();
        for (int first = 0; first < events.size(); first += size) {
            List<Event> batch = new ArrayList<>(events.subList(first, Math.min(events.size(), first + size)));
            for (int again = random.nextInt(3); again > 0; again--) {
                batch.add(random.nextInt(batch.size() + 1), RandomPick.one(random, events.subList(0, first + 1)));
            }
            batches.add(batch);
        }
        return batches;
    }
}
