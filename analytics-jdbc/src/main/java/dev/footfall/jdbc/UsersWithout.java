package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.user.User;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users, and when they were active, as they are without events that are being removed. */
final class UsersWithout {

    private record Numbered(User user, long number) {}

    private static final Lookup<Numbered> USER = new Lookup<>(
            Table.USER.name(),
            "user_no, " + Table.USER.names(),
            row -> new Numbered(UserRow.user(row), row.getLong("user_no")));

    private final Removed removed;
    private final Remaining remaining;

    UsersWithout(Removed removed, Remaining remaining) {
        this.removed = removed;
        this.remaining = remaining;
    }

    /** Whoever changes the days of a user has locked its row. */
    void write(Handle handle, Writer writer) throws SQLException {
        Map<String, List<Event>> gone =
                removed.by(event -> User.of(event).map(User::id).orElse(null));
        if (gone.isEmpty()) {
            return;
        }
        List<UserRow> changed = new ArrayList<>();
        List<String> over = new ArrayList<>();
        Map<String, Long> numbers = new HashMap<>();
        String tenant = removed.tenant().id();
        for (Numbered kept : writer.lock(handle.getConnection(), USER, tenant, List.copyOf(gone.keySet()))) {
            User user = kept.user();
            numbers.put(user.id(), kept.number());
            Optional<User> left = left(user, gone.getOrDefault(user.id(), List.of()));
            left.filter(other -> !other.equals(user)).ifPresent(other -> changed.add(new UserRow(other)));
            if (left.isEmpty()) {
                over.add(user.id());
            }
        }
        writer.replace(handle.getConnection(), Table.USER, changed);
        Derivations.delete(handle.getConnection(), Table.USER, tenant, over);
        new DaysWithout(handle.getConnection(), removed).write(numbers);
    }

    private Optional<User> left(User kept, List<Event> gone) {
        Remaining.Stretches others = remaining.ofUser(kept.id()).with("type <> ?", User.ALERT_SENT);
        Instant firstSeen = kept.firstSeen();
        if (gone.stream().anyMatch(event -> event.occurredAt().equals(kept.firstSeen()))) {
            Optional<Event> first = others.first(firstSeen.toEpochMilli(), Long.MAX_VALUE);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            firstSeen = first.get().occurredAt();
        }
        Set<UUID> ids = Removed.ids(gone);
        return Optional.of(
                new User(kept.tenant(), kept.id(), firstSeen, arrival(kept, ids, others), signup(kept, ids, others)));
    }

    private static User.@Nullable Arrival arrival(User kept, Set<UUID> gone, Remaining.Stretches others) {
        User.Arrival before = kept.arrival();
        return before == null || !gone.contains(before.event())
                ? before
                : next(others.with("session_id IS NOT NULL"), before.at())
                        .map(User::arrival)
                        .orElse(null);
    }

    private static User.@Nullable Signup signup(User kept, Set<UUID> gone, Remaining.Stretches others) {
        User.Signup before = kept.signup();
        return before == null || !gone.contains(before.event())
                ? before
                : next(others.with("type = ?", User.SIGNUP).with("detail IS NOT NULL"), before.at())
                        .map(User::signup)
                        .orElse(null);
    }

    private static Optional<User> next(Remaining.Stretches others, Instant from) {
        return others.first(from.toEpochMilli(), Long.MAX_VALUE).flatMap(User::of);
    }
}
