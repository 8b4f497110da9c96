package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.user.User;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What new events tell of {@code footfall_active}: in which quarters of a UTC day a user was active. */
record ActiveRow(Key key, Quarters quarters) {

    /** Whoever changes several of them does so in this order, so that no two wait for each other. */
    private static final Comparator<ActiveRow> ORDER = Comparator.comparing(ActiveRow::tenant)
            .thenComparing(ActiveRow::day)
            .thenComparing(ActiveRow::user);

    record Key(String tenant, int day, String user) {}

    /** Each day of each user once. */
    static List<ActiveRow> of(Collection<Event> events) {
        Map<Key, Quarters> active = new HashMap<>();
        for (Event event : events) {
            User.of(event).ifPresent(user -> {
                long at = user.firstSeen().toEpochMilli();
                active.merge(new Key(user.tenant().id(), Quarters.day(at), user.id()), Quarters.at(at), Quarters::and);
            });
        }
        return active.entrySet().stream()
                .map(entry -> new ActiveRow(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    String tenant() {
        return key.tenant();
    }

    int day() {
        return key.day();
    }

    String user() {
        return key.user();
    }
}
