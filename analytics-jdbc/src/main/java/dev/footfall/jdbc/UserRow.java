package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.user.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code footfall_known_user}: a user as it stands, or what new events tell of it. */
record UserRow(User user) {

    /** Whoever changes several users does so in this order, so that no two wait for each other. */
    private static final Comparator<UserRow> ORDER =
            Comparator.comparing(UserRow::tenant).thenComparing(UserRow::id);

    record Key(String tenant, String id) {}

    /** What those events tell, each user once. Rows may be merged in any order: the outcome is the same. */
    static List<UserRow> of(Collection<Event> events) {
        Map<Key, User> users = new HashMap<>();
        events.forEach(event -> User.of(event)
                .ifPresent(user -> users.merge(new Key(user.tenant().id(), user.id()), user, User::merge)));
        return users.values().stream().map(UserRow::new).sorted(ORDER).toList();
    }

    Key key() {
        return new Key(tenant(), id());
    }

    String tenant() {
        return user.tenant().id();
    }

    String id() {
        return user.id();
    }

    User.@Nullable Arrival arrival() {
        return user.arrival();
    }

    User.@Nullable Signup signup() {
        return user.signup();
    }

    /** The user in a row of the table. */
    static User user(ResultSet row) throws SQLException {
        return new User(
                Tenant.of(row.getString("tenant")),
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("first_seen")),
                arrival(row),
                signup(row));
    }

    private static User.@Nullable Arrival arrival(ResultSet row) throws SQLException {
        UUID by = row.getObject("arrived_by", UUID.class);
        return by == null
                ? null
                : new User.Arrival(Instant.ofEpochMilli(row.getLong("arrived_at")), by, row.getString("arrived_in"));
    }

    private static User.@Nullable Signup signup(ResultSet row) throws SQLException {
        UUID by = row.getObject("signed_up_by", UUID.class);
        return by == null
                ? null
                : new User.Signup(
                        Instant.ofEpochMilli(row.getLong("signed_up_at")), by, row.getString("signed_up_via"));
    }
}
