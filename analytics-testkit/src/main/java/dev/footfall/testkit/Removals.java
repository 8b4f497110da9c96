package dev.footfall.testkit;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.privacy.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Removals by chance: of people and of what is too old. */
final class Removals {

    private Removals() {}

    /**
     * A removal.
     *
     * @param covered what it is about, of all events there are
     * @param forGood whether those stay away
     */
    record Removal(Set<Event> covered, boolean forGood, Step step, String name) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A part of one. */
    interface Step {
        /** Returns how many were removed. */
        int remove(PrivacyStore store, int limit);
    }

    static Removal next(Random random, List<Event> events) {
        Event event = RandomPick.one(random, events);
        return switch (random.nextInt(3)) {
            case 0 -> erasure(Subject.user(event.tenant(), event.user() == null ? "nobody" : event.user()), events);
            case 1 -> erasure(Subject.visitor(event.tenant(), event.visitor() == null ? "?" : event.visitor()), events);
            default -> expiry(random, event, events);
        };
    }

    static Removal erasure(Subject subject, List<Event> events) {
        Set<String> sessions = events.stream()
                .filter(subject::isNamedBy)
                .flatMap(event -> Stream.ofNullable(event.session()))
                .collect(Collectors.toSet());
        return new Removal(
                only(events, event -> subject.concerns(event, sessions)),
                true,
                (store, limit) -> store.erase(subject, limit),
                "erase " + subject.id() + ", a " + subject);
    }

    private static Removal expiry(Random random, Event event, List<Event> events) {
        Tenant tenant = event.tenant();
        Expiry expiry = new Expiry(
                tenant,
                event.occurredAt().plusMillis(random.nextInt(2)),
                random.nextInt(3) == 0 ? types(random, events) : Set.of(),
                random.nextInt(2) == 0 ? types(random, events) : Set.of());
        return new Removal(
                only(events, expiry::covers), false, (store, limit) -> store.expire(expiry, limit), expiry.toString());
    }

    private static Set<String> types(Random random, List<Event> events) {
        return Stream.generate(() -> RandomPick.one(random, events).type())
                .limit(1 + random.nextInt(6))
                .collect(Collectors.toSet());
    }

    private static Set<Event> only(List<Event> events, Predicate<Event> condition) {
        return new HashSet<>(new ArrayList<>(events).stream().filter(condition).toList());
    }
}
