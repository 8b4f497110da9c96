package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.UserActivity;
import dev.footfall.retention.UserStore;
import dev.footfall.user.User;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

final class JdbcUserStore implements UserStore {

    private static final String FIND =
            "SELECT " + Table.USER.names() + " FROM footfall_known_user WHERE tenant = :tenant AND id = :id";

    private final Supplier<Database> database;

    JdbcUserStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public Optional<User> find(Tenant tenant, String id) {
        return database.get()
                .read(
                        "find user",
                        handle -> handle.createQuery(FIND)
                                .bind("tenant", tenant.id())
                                .bind("id", id)
                                .map((row, context) -> UserRow.user(row))
                                .findOne());
    }

    @Override
    public void activity(ActivityQuery question, Consumer<UserActivity> reader) {
        Database db = database.get();
        db.tallyOfOneMoment("tell who was active when", handle -> new ActivityTally(db, question).count(handle))
                .tell(reader);
    }
}
